import { describe, expect, it } from "vitest";
import { setEventAccessSchema } from "@/lib/events/access-schema";
import { addEventDocument } from "@/lib/events/add-event-document";
import { addHost } from "@/lib/events/add-host";
import { addItem } from "@/lib/events/add-item";
import { addItemSchema, editItemSchema } from "@/lib/events/agenda-schema";
import { getEventAgenda, getEventHosts, getEventInvitations } from "@/lib/events/desk-parts";
import { addEventDocumentSchema } from "@/lib/events/document-schema";
import { editItem } from "@/lib/events/edit-item";
import { addHostSchema } from "@/lib/events/host-schema";
import { inviteToEvent } from "@/lib/events/invite-to-event";
import { moveHost } from "@/lib/events/move-host";
import { moveItem } from "@/lib/events/move-item";
import { publicAgenda } from "@/lib/events/public-agenda";
import { publishEventDocument } from "@/lib/events/publish-event-document";
import { removeEventDocument } from "@/lib/events/remove-event-document";
import { removeHost } from "@/lib/events/remove-host";
import { removeItem } from "@/lib/events/remove-item";
import { setEventAccess } from "@/lib/events/set-event-access";
import { withdrawEventInvitation } from "@/lib/events/withdraw-event-invitation";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { depsOf } from "@/tests/factories/actor";
import { anEvent, anOfficer, aRegistration } from "@/tests/factories/event";
import { anOrganisation } from "@/tests/factories/organisation";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

async function aPublished(given: Parameters<typeof anEvent.published>[0] = {}) {
  const event = await anEvent.published(given);
  return { event, organiser: await anOfficer(event.processId) };
}

const item = (eventId: string, given: object = {}) =>
  addItemSchema.parse({ eventId, title: { en: "Opening" }, ...given });
const host = (eventId: string, given: object) => addHostSchema.parse({ eventId, role: "co_chair", ...given });
const paper = (eventId: string, given: object = {}) =>
  addEventDocumentSchema.parse({ eventId, title: { en: "Programme" }, link: "https://demo.example/a", ...given });
const access = (eventId: string, given: object = {}) =>
  setEventAccessSchema.parse({
    ...{ eventId, seenRevision: 1, access: "everyone", registration: "platform", participantList: "hidden" },
    ...given,
  });

describe("the parts of an event", () => {
  it("are changed by its organisers alone, and not found by those of another process", async () => {
    const { event, organiser } = await aPublished();
    await addHost(depsOf(organiser), host(event.id, { country: "CH" }));
    await addItem(depsOf(organiser), item(event.id));
    await addEventDocument(depsOf(organiser), paper(event.id));
    const { id: hostId } = await client.eventHost.findFirstOrThrow({ where: { eventId: event.id } });
    const { id: itemId } = await client.agendaItem.findFirstOrThrow({ where: { eventId: event.id } });
    const { id: documentId } = await client.eventDocument.findFirstOrThrow({ where: { eventId: event.id } });
    const acts = (actor: Actor) => [
      setEventAccess(depsOf(actor), access(event.id)),
      addHost(depsOf(actor), host(event.id, { country: "FR" })),
      moveHost(depsOf(actor), { hostId, to: "down" }),
      removeHost(depsOf(actor), { hostId }),
      addItem(depsOf(actor), item(event.id)),
      moveItem(depsOf(actor), { itemId, to: "up" }),
      removeItem(depsOf(actor), { itemId }),
      addEventDocument(depsOf(actor), paper(event.id)),
      publishEventDocument(depsOf(actor), { documentId }),
      removeEventDocument(depsOf(actor), { documentId }),
      inviteToEvent(depsOf(actor), { eventId: event.id, invited: "a@demo.example" }),
    ];
    const refusals = async (actor: Actor) => {
      const outcomes = await Promise.allSettled(acts(actor));
      return new Set(outcomes.map((one) => (one.status === "rejected" ? one.reason.code : "done")));
    };
    expect(await refusals(await anOfficer(event.processId, "moderator"))).toEqual(new Set(["forbidden"]));
    expect(await refusals(await anOfficer((await anEvent.draft()).processId))).toEqual(new Set(["forbidden"]));
    await client.event.update({ where: { id: event.id }, data: { state: "draft" } });
    expect(await refusals(await anOfficer((await anEvent.draft()).processId))).toEqual(new Set(["not_found"]));
    await expect(moveItem(depsOf(organiser), { itemId: newId(), to: "up" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("who may come", () => {
  it("is kept as set: groups only where they count, hours in the zone of the event", async () => {
    const { event, organiser } = await aPublished();
    const given = { access: "stakeholder_groups", opensAt: "2026-01-01T10:00" };
    await expect(setEventAccess(depsOf(organiser), access(event.id, given))).rejects.toMatchObject({ code: "invalid" });
    await setEventAccess(depsOf(organiser), access(event.id, { ...given, stakeholderGroups: ["academia"] }));
    const row = await client.event.findUniqueOrThrow({ where: { id: event.id } });
    expect(row).toMatchObject({
      ...{ stakeholderGroups: ["academia"], registrationOpensAt: new Date("2026-01-01T09:00:00Z"), revision: 2 },
    });
    const stale = access(event.id);
    await expect(setEventAccess(depsOf(organiser), stale)).rejects.toMatchObject({ code: "conflict" });
    const skipped = access(event.id, { seenRevision: 2, closesAt: "2026-03-29T02:30" });
    await expect(setEventAccess(depsOf(organiser), skipped)).rejects.toMatchObject({ code: "invalid" });
  });

  it("takes no place away when there are to be fewer, and gives places to who waits when there are more", async () => {
    const { event, organiser } = await aPublished({ capacityOnline: 2, acceptWithinHours: 0, arrivals: 3 });
    const [one, two] = [await aRegistration(event), await aRegistration(event)];
    const waits = await aRegistration(event, { state: "waitlisted", confirmedAt: null });
    const states = async () => {
      const rows = await client.registration.findMany({ where: { eventId: event.id } });
      return [one, two, waits].map(({ id }) => rows.find((row) => row.id === id)?.state);
    };
    await setEventAccess(depsOf(organiser), access(event.id, { capacityOnline: "1", acceptWithinHours: "0" }));
    expect(await states()).toEqual(["confirmed", "confirmed", "waitlisted"]);
    const more = access(event.id, { seenRevision: 2, capacityOnline: "3", acceptWithinHours: "0" });
    await setEventAccess(depsOf(organiser), more);
    expect(await states()).toEqual(["confirmed", "confirmed", "confirmed"]);
  });
});

describe("hosts", () => {
  it("are organisations, States and names in an order, each once in a role (D06)", async () => {
    const { event, organiser } = await aPublished();
    const organisation = await anOrganisation.verified({ name: "Host of many things" });
    const add = (given: object) => addHost(depsOf(organiser), host(event.id, given));
    await add({ organisation: "host of MANY things" });
    await add({ organisation: "Host of many things" });
    await add({ country: "JP" });
    await add({ name: "Oxford University" });
    for (const wrong of [{}, { country: "ZZZ" }, { organisation: "Nobody" }, { organisation: "x", country: "JP" }]) {
      await expect(async () => add(wrong)).rejects.toThrow();
    }
    const hosts = async () => (await getEventHosts(organiser, event.id)).hosts;
    const [first, second] = await hosts();
    expect(first?.organisation?.name).toBe(organisation.name);
    await moveHost(depsOf(organiser), { hostId: second?.id ?? "", to: "up" });
    await moveHost(depsOf(organiser), { hostId: second?.id ?? "", to: "up" });
    expect((await hosts()).map(({ country, name }) => country ?? name)).toEqual(["JP", null, "Oxford University"]);
    await removeHost(depsOf(organiser), { hostId: second?.id ?? "" });
    expect(await hosts()).toHaveLength(2);
  });
});

describe("the agenda", () => {
  it("has items in an order, with hours in the zone, and is public with its event", async () => {
    const { event, organiser } = await aPublished();
    for (const title of ["One", "Two", "Three"])
      await addItem(depsOf(organiser), item(event.id, { title: { en: title } }));
    const { items } = await getEventAgenda(organiser, event.id);
    const [, second, third] = items;
    await moveItem(depsOf(organiser), { itemId: third?.id ?? "", to: "up" });
    const edited = {
      itemId: second?.id,
      seenRevision: 1,
      title: { en: "Second" },
      startsAt: "2026-12-07T16:00",
      minutes: "30",
    };
    await editItem(depsOf(organiser), editItemSchema.parse(edited));
    await expect(editItem(depsOf(organiser), editItemSchema.parse(edited))).rejects.toMatchObject({ code: "conflict" });
    const foreign = item(event.id, { draftId: newId() });
    await expect(addItem(depsOf(organiser), foreign)).rejects.toMatchObject({ code: "invalid" });
    expect((await publicAgenda(event.id)).map(({ title }) => title.en)).toEqual(["One", "Three", "Second"]);
    expect((await publicAgenda(event.id)).at(-1)).toMatchObject({
      startsAt: new Date("2026-12-07T15:00:00Z"),
      minutes: 30,
    });
    const { event: hidden, organiser: other } = await aDraft();
    await addItem(depsOf(other), item(hidden.id));
    expect(await publicAgenda(hidden.id)).toEqual([]);
  });
});

async function aDraft() {
  const event = await anEvent.draft();
  return { event, organiser: await anOfficer(event.processId) };
}

describe("invitations", () => {
  it("are given to names and addresses, several at once, each once, and can be taken back", async () => {
    const { event, organiser } = await aPublished({ access: "invited" });
    await anOrganisation.verified({ name: "Invited of all" });
    const invite = (invited: string) => inviteToEvent(depsOf(organiser), { eventId: event.id, invited });
    await invite("invited of all\n\nA@Demo.Example\na@demo.example");
    await invite("a@demo.example");
    const list = async () => (await getEventInvitations(organiser, event.id)).invited;
    expect((await list()).map(({ email, organisation }) => organisation?.name ?? email).sort()).toEqual([
      "Invited of all",
      "a@demo.example",
    ]);
    await expect(invite("b@demo.example\nNobody at all")).rejects.toMatchObject({ code: "invalid" });
    const [taken] = await list();
    await withdrawEventInvitation(depsOf(organiser), { invitationId: taken?.id ?? "" });
    expect(await list()).toHaveLength(1);
    await invite("invited of all\na@demo.example");
    expect(await list()).toHaveLength(2);
  });
});
