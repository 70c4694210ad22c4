import { beforeAll, describe, expect, it } from "vitest";
import { publishedContributions } from "@/lib/contributions/published-list";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { readLocalised } from "@/lib/kernel/localised";
import { publicParticipation } from "@/lib/participation/public";
import { endProcessRelation } from "@/lib/processes/end-process-relation";
import { milestonesOf } from "@/lib/processes/milestones";
import { referInput } from "@/lib/processes/refer-input";
import { relateProcess } from "@/lib/processes/relate-process";
import { referredInputIds, referredTo, relatedProcesses, sessionsOf } from "@/lib/processes/related";
import { relatedForDesk } from "@/lib/processes/related-desk";
import { referInputSchema, relateProcessSchema } from "@/lib/processes/schema";
import { clashesOf } from "@/lib/processes/sessions";
import { withdrawReferral } from "@/lib/processes/withdraw-referral";
import { platformFigures } from "@/lib/transparency/public";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "@/tests/factories/consultation";
import { aComment } from "@/tests/factories/contribution";
import { anEvent } from "@/tests/factories/event";
import { anInput, aTemplate } from "@/tests/factories/input";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

let security: MadeConsultation;
let rights: MadeConsultation;
let organiser: Actor;
let author: Actor;
let templateId: string;

const relate = (given: object) =>
  relateProcess(
    depsOf(organiser),
    relateProcessSchema.parse({ processId: rights.process.id, kind: "parallel", ...given }),
  );
const refer = (reference: string, by = organiser) =>
  referInput(depsOf(by), referInputSchema.parse({ processId: rights.process.id, reference }));

beforeAll(async () => {
  [security, rights] = [await aConsultation.open(), await aConsultation.open()];
  organiser = await anOfficer.organising(rights);
  author = await aRepresentative.focalPointOf(await anOrganisation.verified());
  templateId = (await aTemplate(security)).id;
});

describe("a relation of two processes", () => {
  it("stands on the pages of both, is said anew, and goes when it is taken back", async () => {
    const { slug } = await relate({ otherId: security.process.id, words: { en: "One subject, two fora." } });
    await relate({ otherId: security.process.id, kind: "contributes_to", words: { en: "It sends its reports." } });
    expect(slug).toBe(rights.process.slug);
    for (const one of [security, rights]) {
      expect(await relatedProcesses(one.process.slug)).toMatchObject({
        process: { id: one.process.id },
        others: [{ id: one === rights ? security.process.id : rights.process.id }],
        relations: [
          {
            ...{ kind: "contributes_to", words: { en: "It sends its reports." } },
            ...{ from: { id: rights.process.id }, to: { id: security.process.id } },
          },
        ],
      });
    }
    const { relations } = await relatedForDesk(organiser, slug);
    expect(relations).toHaveLength(1);
    const told = await client.transition.findMany({ where: { subjectId: rights.process.id }, orderBy: { at: "asc" } });
    expect(told.map(({ from, to }) => [from, to])).toEqual([
      [null, "parallel"],
      ["parallel", "contributes_to"],
    ]);
    await endProcessRelation(depsOf(organiser), { relationId: relations[0]?.id ?? "" });
    expect((await relatedProcesses(slug))?.relations).toEqual([]);
  });

  it("is refused to itself and to what is not public, and to whoever does not organise it", async () => {
    await expect(relate({ otherId: rights.process.id })).rejects.toMatchObject({
      messageKey: "processes.errors.relatedToItself",
    });
    for (const otherId of [
      newId(),
      (await client.process.create({ data: { slug: "kept", code: "KEPT", name: {} } })).id,
    ]) {
      await expect(relate({ otherId })).rejects.toMatchObject({ messageKey: "processes.errors.otherMissing" });
    }
    const input = relateProcessSchema.parse({
      processId: rights.process.id,
      otherId: security.process.id,
      kind: "part_of",
    });
    const stranger = await anOfficer.organising(security);
    await expect(relateProcess(depsOf(stranger), input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(relatedForDesk(stranger, rights.process.slug)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("an input referred to a second process", () => {
  it("is shown in both and counted once", async () => {
    const before = await platformFigures(new Date());
    const input = await anInput.published(security, templateId, author);
    await refer(` ${input.reference.toLowerCase()} `);
    await refer(input.reference);
    const ids = await referredInputIds(rights.process.id);
    expect(ids).toEqual([input.id]);
    const shown = await publishedContributions({ id: { in: ids } }, new Date(), 10);
    expect(shown.items.map(({ reference }) => reference)).toEqual([input.reference]);
    expect((await referredTo(input.id)).map(({ id }) => id)).toEqual([rights.process.id]);
    const counted = async (...places: MadeConsultation[]) =>
      (
        await publicParticipation(
          places.map(({ consultation }) => consultation.id),
          new Date(),
        )
      ).all.inputs;
    expect([await counted(security), await counted(rights), await counted(security, rights)]).toEqual([1, 0, 1]);
    expect((await platformFigures(new Date())).figures.received - before.figures.received).toBe(1);
  });

  it("goes from the second as soon as it goes from the first, and when the organiser takes it back", async () => {
    const [gone, back] = [
      await anInput.published(security, templateId, author),
      await anInput.published(security, templateId, author),
    ];
    for (const { reference } of [gone, back]) await refer(reference);
    await client.contribution.update({ where: { id: gone.id }, data: { hiddenAt: new Date() } });
    const references = async () => {
      const found = { id: { in: await referredInputIds(rights.process.id) } };
      return (await publishedContributions(found, new Date(), 50)).items.map(({ reference }) => reference);
    };
    expect(await references()).not.toContain(gone.reference);
    expect(await references()).toContain(back.reference);
    const { referrals } = await relatedForDesk(organiser, rights.process.slug);
    const referralId = referrals.find(({ reference }) => reference === back.reference)?.id ?? "";
    await withdrawReferral(depsOf(organiser), { referralId });
    expect(await references()).not.toContain(back.reference);
    expect(await referredTo(back.id)).toEqual([]);
    await expect(withdrawReferral(depsOf(organiser), { referralId })).rejects.toMatchObject({ code: "not_found" });
    await refer(back.reference);
    expect(await references()).toContain(back.reference);
  });

  it("is refused where it is not published, a comment, or of this process already", async () => {
    const comment = await aComment.published({ at: security, by: author });
    const pending = await anInput.pending(security, templateId, author);
    for (const reference of [comment.reference ?? "", pending.reference, "NONE-2026-0001"]) {
      await expect(refer(reference)).rejects.toMatchObject({ messageKey: "processes.errors.noSuchInput" });
    }
    const own = await anInput.published(rights, (await aTemplate(rights)).id, author);
    await expect(refer(own.reference)).rejects.toMatchObject({ messageKey: "processes.errors.ownInput" });
    const stranger = await anOfficer.organising(security);
    await expect(refer(own.reference, stranger)).rejects.toMatchObject({ code: "forbidden" });
    expect(referInputSchema.safeParse({ processId: rights.process.id, reference: "no reference" }).success).toBe(false);
  });
});

async function nameOf({ process }: MadeConsultation) {
  return readLocalised((await client.process.findUniqueOrThrow({ where: { id: process.id } })).name);
}

it("shows sessions of both on one day, by the days of the places where they are held, and nothing that is not public", async () => {
  const inZone = {
    zone: "Pacific/Auckland",
    startsAt: new Date("2031-03-04T20:00:00Z"),
    endsAt: new Date("2031-03-04T22:00:00Z"),
  };
  const meeting = await anEvent.published({ processId: security.process.id, orderedAt: inZone.startsAt, ...inZone });
  await anEvent.draft({ processId: security.process.id, orderedAt: inZone.startsAt, ...inZone });
  await client.processStage.create({
    data: {
      ...{ processId: rights.process.id, position: 1, name: { en: "Session" } },
      ...{ startsOn: new Date("2031-03-05"), endsOn: new Date("2031-03-07") },
    },
  });
  const sessions = await sessionsOf([security.process.id, rights.process.id], "2031-01-01");
  expect(sessions.map(({ from, to, path }) => [from, to, path])).toEqual([
    ["2031-03-05", "2031-03-07", `/processes/${rights.process.slug}/stages/1`],
    ["2031-03-05", "2031-03-05", `/events/${meeting.slug}`],
  ]);
  const printed = await anEvent.published({
    ...{ processId: security.process.id, zone: null, startsAt: null, printedStart: "2030-11-30 10:15" },
  });
  const ofAYear = await anEvent.published({
    ...{ processId: security.process.id, zone: null, startsAt: null, printedStart: "2017" },
  });
  const milestones = await milestonesOf([security.process.id, rights.process.id]);
  expect(milestones.map(({ kind, of, path }) => [kind, of?.en, path])).toEqual([
    ["stage", (await nameOf(rights)).en, `/processes/${rights.process.slug}/stages/1`],
    ["event", (await nameOf(security)).en, `/events/${meeting.slug}`],
    ["event", (await nameOf(security)).en, `/events/${printed.slug}`],
    ["event", (await nameOf(security)).en, `/events/${ofAYear.slug}`],
  ]);
  expect(milestones.map(({ printed: said }) => said)).toEqual([null, null, "2030-11-30", "2017"]);
  expect(clashesOf(sessions)).toMatchObject([{ from: "2031-03-05", to: "2031-03-05", sessions: [{}, {}] }]);
});
