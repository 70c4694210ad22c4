import { describe, expect, it } from "vitest";
import { approveForOrganisation } from "@/lib/registrations/approve-for-organisation";
import { changeRegistration } from "@/lib/registrations/change-registration";
import { decideRegistrations } from "@/lib/registrations/decide-registrations";
import { listOrganisationRegistrations } from "@/lib/registrations/organisation-queries";
import { readRegisterPage } from "@/lib/registrations/read-register-page";
import { refuseForOrganisation } from "@/lib/registrations/refuse-for-organisation";
import { registerColleagues } from "@/lib/registrations/register-colleagues";
import { registerForEvents } from "@/lib/registrations/register-for-events";
import { changeRegistrationSchema, decideSchema, registerColleaguesSchema } from "@/lib/registrations/schema";
import { depsOf } from "../../factories/actor";
import { anEvent, anOfficer } from "../../factories/event";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { aForm, register, rowOf, somebody, toldTo } from "../../factories/registration";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

const change = (row: { id: string; revision: number }, given: Record<string, unknown>) =>
  changeRegistrationSchema.parse({ id: row.id, seenRevision: row.revision, attendance: "online", ...given });

describe("who may come", () => {
  it("lets a person of any group, or of none, register where a session is open to all", async () => {
    const event = await anEvent.published();
    const alone = await register(event);
    const group = await aRepresentative.of(await anOrganisation.verified({ stakeholderGroup: "private_sector" }));
    await register(event, group);
    expect(await rowOf(event, alone.actor)).toMatchObject({ state: "confirmed", organisationId: null });
    expect(await rowOf(event, group)).toMatchObject({ state: "confirmed", organisationId: group.organisation?.id });
  });

  it("tells an organisation without accreditation why not before it tries, with the ways on, and refuses the act", async () => {
    const event = await anEvent.published({ access: "accredited_organisations" });
    await client.process.update({ where: { id: event.processId }, data: { takesApplications: true } });
    const organisation = await anOrganisation.verified();
    const actor = await aRepresentative.focalPointOf(organisation);
    const page = await readRegisterPage(actor, event.slug);
    expect(page.sessions).toMatchObject([{ refusal: "not_accredited", stands: "open" }]);
    expect(page.ways.apply).toContain("/organisation/accreditation/");
    expect(page.ways.written).toContain("/processes/");
    await expect(registerForEvents(depsOf(actor), aForm([event.id]))).rejects.toMatchObject({
      code: "forbidden",
      messageKey: "registrations.errors.access.not_accredited",
    });
    expect(await client.registration.count({ where: { eventId: event.id } })).toBe(0);
    const { processId } = event;
    const words = { why: "w", work: "w", language: "en", appliedById: actor.personId, appliedAt: new Date() };
    await client.accreditation.create({
      data: { ...words, processId, organisationId: organisation.id, state: "admitted" },
    });
    expect(await register(event, actor)).toMatchObject({ actor });
  });

  it("knows the invited by organisation and by address, of the event or its series", async () => {
    const series = await anEvent.published({ kind: "series" });
    const event = await anEvent.published({ access: "invited", parentId: series.id, processId: series.processId });
    const invited = await somebody();
    const by = { invitedById: invited.personId, invitedAt: new Date(), eventId: series.id };
    await client.eventInvitation.create({ data: { ...by, email: invited.email } });
    await register(event, invited);
    const other = await somebody();
    await expect(registerForEvents(depsOf(other), aForm([event.id]))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("registers for all seven sessions of a series in one act with one mail, or for none", async () => {
    const series = await anEvent.published({ kind: "series" });
    const sessions = [];
    for (let day = 1; day <= 7; day++) {
      const startsAt = new Date(Date.now() + day * 86_400_000);
      const given = { parentId: series.id, processId: series.processId, startsAt, orderedAt: startsAt };
      sessions.push(await anEvent.published(given));
    }
    const actor = await somebody();
    const ids = sessions.map(({ id }) => id);
    const draft = await anEvent.draft({ parentId: series.id, processId: series.processId });
    await expect(registerForEvents(depsOf(actor), aForm([...ids, draft.id]))).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await client.registration.count({ where: { personId: actor.personId } })).toBe(0);
    expect(await registerForEvents(depsOf(actor), aForm(ids))).toEqual({ registered: 7 });
    expect(await registerForEvents(depsOf(actor), aForm(ids))).toEqual({ registered: 0 });
    const told = await toldTo(actor.email);
    expect(told).toHaveLength(1);
    expect(told[0]?.places.map(({ state }: { state: string }) => state)).toEqual(Array(7).fill("confirmed"));
  });
});

describe("places of one organisation", () => {
  it("counts its quota under the lock: pending, waiting and offered too, and two at once never exceed it", async () => {
    const event = await anEvent.published({ quota: 2, capacityOnline: 1, focalPointApproves: true });
    const organisation = await anOrganisation.verified();
    const [one, two, three] = [
      await aRepresentative.of(organisation),
      await aRepresentative.of(organisation),
      await aRepresentative.of(organisation),
    ];
    const tries = await Promise.allSettled(
      [one, two, three].map((actor) => registerForEvents(depsOf(actor), aForm([event.id]))),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(tries.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { messageKey: "registrations.errors.quota" },
    });
    expect((await readRegisterPage(three, event.slug)).sessions).toMatchObject([{ quotaLeft: 0 }]);
  });

  it("asks the focal point first; approved it gets a place, refused it is told why; others see nothing", async () => {
    const event = await anEvent.published({ focalPointApproves: true });
    const organisation = await anOrganisation.verified();
    const focal = await aRepresentative.focalPointOf(organisation);
    const member = await register(event, await aRepresentative.of(organisation));
    const other = await register(event, await aRepresentative.of(organisation));
    const foreign = await aRepresentative.focalPointOf(await anOrganisation.verified());
    expect(await rowOf(event, member.actor)).toMatchObject({ state: "pending", awaitsFocalPoint: true });
    await expect(approveForOrganisation(depsOf(foreign), { id: member.id, seenRevision: 1 })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(
      approveForOrganisation(depsOf(member.actor), { id: member.id, seenRevision: 1 }),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(await listOrganisationRegistrations(member.actor, null)).toBeNull();
    expect((await listOrganisationRegistrations(foreign, null))?.items).toEqual([]);
    await approveForOrganisation(depsOf(focal), { id: member.id, seenRevision: 1 });
    await approveForOrganisation(depsOf(focal), { id: member.id, seenRevision: 1 });
    expect(await rowOf(event, member.actor)).toMatchObject({ state: "confirmed", awaitsFocalPoint: false });
    await refuseForOrganisation(depsOf(focal), { id: other.id, seenRevision: 1, reason: "Two are enough." });
    expect(await toldTo(other.actor.email)).toMatchObject([{ step: "registered" }, { words: "Two are enough." }]);
  });

  it("lets a focal point register three at once, in their order, each told in a mail of their own", async () => {
    const event = await anEvent.published({ capacityOnline: 2, acceptWithinHours: 0 });
    const focal = await aRepresentative.focalPointOf(await anOrganisation.verified());
    const people = ["ana", "ben", "cem"].map((name) => ({ name, email: `${name}@team.example`, roleTitle: "" }));
    const form = (rows: unknown[]) =>
      registerColleaguesSchema.parse({ eventIds: [event.id], attendance: "online", people: rows });
    await expect(registerColleagues(depsOf(focal), form([people[0], people[0]]))).rejects.toMatchObject({
      details: { fields: { "people.1.email": { key: "registrations.errors.twice" } } },
    });
    expect(await registerColleagues(depsOf(focal), form([...people, { name: "", email: "" }]))).toEqual({
      registered: 3,
    });
    expect(await registerColleagues(depsOf(focal), form(people))).toEqual({ registered: 0 });
    expect(await toldTo("ana@team.example")).toMatchObject([{ places: [{ state: "confirmed" }] }]);
    expect(await toldTo("cem@team.example")).toMatchObject([{ places: [{ state: "waitlisted", position: 1 }] }]);
    const member = await aRepresentative.of(await anOrganisation.verified());
    await expect(registerColleagues(depsOf(member), form(people))).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the organisers", () => {
  it("approve in bulk in the order of arrival, say how many wait, and never decide on their own", async () => {
    const event = await anEvent.published({ approval: true, capacityOnline: 2 });
    const organiser = await anOfficer(event.processId);
    const people = [await register(event), await register(event), await register(event)];
    const own = await register(event, organiser);
    const decide = (chosen: string[], given: object = {}) =>
      decideRegistrations(
        depsOf(organiser),
        decideSchema.parse({ eventId: event.id, decision: "approve", chosen, ...given }),
      );
    const all = people.map(({ id }) => `${id}:1`).toReversed();
    await expect(decide([...all, `${own.id}:1`])).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await anOfficer((await anEvent.published()).processId);
    await expect(
      decideRegistrations(
        depsOf(stranger),
        decideSchema.parse({ eventId: event.id, decision: "approve", chosen: all }),
      ),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(await decide(all)).toEqual({ done: 3, confirmed: 2, waitlisted: 1 });
    const rows = await client.registration.findMany({ where: { eventId: event.id }, orderBy: { arrival: "asc" } });
    expect(rows.map(({ state }) => state)).toEqual(["confirmed", "confirmed", "waitlisted", "pending"]);
    await expect(decide(all)).rejects.toMatchObject({ messageKey: "errors.changedMeanwhile" });
    const first = rows[0];
    const chosen = [`${first?.id}:${first?.revision}`];
    await expect(decide(chosen, { decision: "reject" })).rejects.toMatchObject({ code: "invalid" });
    await decide(chosen, { decision: "reject", reason: "Not of this process." });
    expect(await rowOf(event, people[0]?.actor ?? organiser)).toMatchObject({ state: "rejected" });
    // The place that came free is offered to who waited.
    expect((await rowOf(event, people[2]?.actor ?? organiser)).offeredUntil).not.toBeNull();
  });

  it("look again at a change that matters, and the place is kept meanwhile; a badge name asks nobody", async () => {
    const event = await anEvent.published({ approval: true, mode: "hybrid", capacityOnSite: 1, capacityOnline: 5 });
    const organiser = await anOfficer(event.processId);
    const { actor, id } = await register(event);
    const chosen = [`${id}:1`];
    await decideRegistrations(
      depsOf(organiser),
      decideSchema.parse({ eventId: event.id, decision: "approve", chosen }),
    );
    const row = await rowOf(event, actor);
    await changeRegistration(depsOf(actor), change(row, { badgeName: "Ana", accessibility: "A ramp." }));
    const quiet = await rowOf(event, actor);
    expect(quiet).toMatchObject({ state: "confirmed", awaitsOrganiser: false, badgeName: "Ana" });
    await expect(changeRegistration(depsOf(actor), change(row, {}))).rejects.toMatchObject({ code: "conflict" });
    await changeRegistration(depsOf(actor), change(quiet, { attendance: "on_site" }));
    const moved = await rowOf(event, actor);
    expect(moved).toMatchObject({ state: "confirmed", awaitsOrganiser: true, attendance: "on_site" });
    // The one place in the room is theirs: nobody gives up a place for one that is not there.
    const second = await register(event);
    const wish = await rowOf(event, second.actor);
    const approve = { eventId: event.id, decision: "approve", chosen: [`${id}:${moved.revision}`, `${second.id}:1`] };
    await decideRegistrations(depsOf(organiser), decideSchema.parse(approve));
    const held = await rowOf(event, second.actor);
    expect(wish.state).toBe("pending");
    await expect(
      changeRegistration(depsOf(second.actor), change(held, { attendance: "on_site" })),
    ).rejects.toMatchObject({ messageKey: "registrations.errors.noneFree" });
    expect(await rowOf(event, actor)).toMatchObject({ awaitsOrganiser: false });
  });
});
