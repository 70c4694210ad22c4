import { describe, expect, it } from "vitest";
import { addField } from "@/lib/registrations/add-field";
import { readFormForDesk } from "@/lib/registrations/form-queries";
import { moveField } from "@/lib/registrations/move-field";
import { readRegisterPage } from "@/lib/registrations/read-register-page";
import { registerColleagues } from "@/lib/registrations/register-colleagues";
import { addFieldSchema, registerColleaguesSchema } from "@/lib/registrations/schema";
import { depsOf } from "../../factories/actor";
import { anEvent, anOfficer } from "../../factories/event";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { register, rowOf, textOf } from "../../factories/registration";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

const question = (eventId: string, seenRevision: number, given: Record<string, unknown> = {}) =>
  addFieldSchema.parse({ eventId, seenRevision, kind: "question", title: { en: "Which meal?" }, ...given });

describe("the form of an event", () => {
  it("has a revision of its own: an event rewritten meanwhile is not in its way, a form changed meanwhile is", async () => {
    const event = await anEvent.published();
    const organiser = await anOfficer(event.processId);
    const { revision } = await readFormForDesk(organiser, event.id);
    await client.event.update({ where: { id: event.id }, data: { revision: { increment: 3 } } });
    await addField({ actor: organiser }, question(event.id, revision));
    await expect(addField({ actor: organiser }, question(event.id, revision))).rejects.toMatchObject({
      code: "conflict",
      messageKey: "errors.changedMeanwhile",
    });
    const then = await readFormForDesk(organiser, event.id);
    expect(then).toMatchObject({ revision: revision + 1 });
    const both = [1, 2].map(() =>
      moveField(
        { actor: organiser },
        { eventId: event.id, seenRevision: then.revision, key: "which-meal", direction: "up" },
      ),
    );
    expect((await Promise.allSettled(both)).map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await client.event.findUniqueOrThrow({ where: { id: event.id } })).toMatchObject({ revision: 4 });
  });
});

describe("whom a focal point registers", () => {
  it("is told of in what must be answered, person by person, and of nobody's needs", async () => {
    const event = await anEvent.published();
    const organiser = await anOfficer(event.processId);
    const choices = [{ label: { en: "Rice" } }, { label: { en: "Bread" } }];
    const asked = { required: true, answerKind: "one_choice", choices };
    await addField({ actor: organiser }, question(event.id, 1, asked));
    await client.registrationField.updateMany({
      where: { eventId: event.id, kind: { in: ["accessibility", "affiliation"] } },
      data: { required: true },
    });
    const focal = await aRepresentative.focalPointOf(await anOrganisation.verified());
    const page = await readRegisterPage(focal, event.slug);
    expect(page.colleagueFields.map(({ kind }) => kind)).toEqual(["role", "question"]);
    const meal = page.colleagueFields.at(-1);
    const person = (name: string, answers: Record<string, string>) => ({
      ...{ name, email: `${name}@meal.example`, answers },
    });
    const send = (people: unknown[]) =>
      registerColleagues(
        depsOf(focal),
        registerColleaguesSchema.parse({ eventIds: [event.id], attendance: "online", people }),
      );
    const rice = { [meal?.key ?? ""]: meal?.choices[0]?.key ?? "" };
    // The empty row between them keeps its place: what is missing stands beside the third person.
    await expect(send([person("ana", rice), { name: "", email: "" }, person("ben", {})])).rejects.toMatchObject({
      code: "invalid",
      details: { fields: { [`people.2.answers.${meal?.key}`]: { key: "registrations.errors.missing" } } },
    });
    expect(await client.registration.count({ where: { eventId: event.id } })).toBe(0);
    expect(await send([person("ana", rice), person("ben", rice)])).toEqual({ registered: 2 });
    const rows = await client.registration.findMany({ where: { eventId: event.id }, orderBy: { arrival: "asc" } });
    expect(rows.map(({ answers, accessibility }) => [answers, accessibility])).toEqual([
      [rice, null],
      [rice, null],
    ]);
  });
});

describe("a registration that waits for a focal point", () => {
  it("is told to the focal points of the organisation by mail, several within minutes once", async () => {
    const event = await anEvent.published({ focalPointApproves: true });
    const organisation = await anOrganisation.verified();
    const focal = await aRepresentative.focalPointOf(organisation);
    const member = await aRepresentative.of(organisation);
    await register(event, member, { name: "Mona Demo" });
    await register(event, await aRepresentative.of(organisation));
    await register(event, focal);
    const mails = await client.mail.findMany({ where: { template: "registration-to-approve" } });
    expect(mails).toMatchObject([{ recipient: focal.email }]);
    expect(textOf(mails[0]?.values, "name")).toBe("Mona Demo");
    expect(await rowOf(event, focal)).toMatchObject({ state: "confirmed", awaitsFocalPoint: false });
  });
});
