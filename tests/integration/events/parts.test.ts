import { describe, expect, it } from "vitest";
import { setEventAccessSchema } from "@/lib/events/access-schema";
import { addEventDocument } from "@/lib/events/add-event-document";
import { addHost } from "@/lib/events/add-host";
import { addItem } from "@/lib/events/add-item";
import { addItemSchema, editItemSchema } from "@/lib/events/agenda-schema";
import { getDocumentFile } from "@/lib/events/desk-documents";
import { getEventAgenda, getEventHosts, getEventInvitations } from "@/lib/events/desk-parts";
import { addEventDocumentSchema } from "@/lib/events/document-schema";
import { editItem } from "@/lib/events/edit-item";
import { addHostSchema } from "@/lib/events/host-schema";
import { importEvents } from "@/lib/events/import-events";
import { inviteToEvent } from "@/lib/events/invite-to-event";
import { moveHost } from "@/lib/events/move-host";
import { moveItem } from "@/lib/events/move-item";
import { publicAgenda } from "@/lib/events/public-agenda";
import { publicDocumentFile, publicDocuments } from "@/lib/events/public-documents";
import { publishEventDocument } from "@/lib/events/publish-event-document";
import { listUnknownZones } from "@/lib/events/queries";
import { removeEventDocument } from "@/lib/events/remove-event-document";
import { removeHost } from "@/lib/events/remove-host";
import { removeItem } from "@/lib/events/remove-item";
import { setEventAccess } from "@/lib/events/set-event-access";
import { setEventZones } from "@/lib/events/set-event-zones";
import { withdrawEventInvitation } from "@/lib/events/withdraw-event-invitation";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { depsOf, notedJobs } from "@/tests/factories/actor";
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

describe("papers (D11)", () => {
  it("are for the team until they are published, and told of once; both versions stay, the older marked", async () => {
    const { event, organiser } = await aPublished();
    const deps = { ...depsOf(organiser), jobs: notedJobs() };
    const file = new File(["item,minutes\nOpening,10\n"], "../../programme.csv");
    await addEventDocument(deps, paper(event.id, { link: "", file, number: "1" }));
    const { id } = await client.eventDocument.findFirstOrThrow({ where: { eventId: event.id } });
    expect([await publicDocuments(event.id), await publicDocumentFile(id)]).toEqual([[], null]);
    expect((await getDocumentFile(organiser, id)).name).toBe("programme.csv");
    const stranger = await anOfficer((await anEvent.draft()).processId);
    await expect(getDocumentFile(stranger, id)).rejects.toMatchObject({ code: "not_found" });
    await publishEventDocument(deps, { documentId: id });
    await publishEventDocument(deps, { documentId: id });
    expect(deps.jobs.noted).toEqual([{ name: "tell-event-document", payload: { documentId: id } }]);
    expect(await publicDocumentFile(id)).toMatchObject({ name: "programme.csv" });
    await addEventDocument(deps, paper(event.id, { replacesId: id }));
    expect(await publicDocuments(event.id)).toMatchObject([{ version: 1, isReplaced: false }]);
    await expect(addEventDocument(deps, paper(event.id, { replacesId: id }))).rejects.toMatchObject({
      code: "invalid",
    });
    const newer = await client.eventDocument.findFirstOrThrow({ where: { replacesId: id } });
    await publishEventDocument(deps, { documentId: newer.id });
    expect(await publicDocuments(event.id)).toMatchObject([
      { version: 2, isReplaced: false },
      { version: 1, isReplaced: true },
    ]);
    await removeEventDocument(deps, { documentId: newer.id });
    await removeEventDocument(deps, { documentId: id });
    expect([await publicDocuments(event.id), await publicDocumentFile(id)]).toEqual([[], null]);
  });

  it("of an event in preparation are seen and told of by nobody", async () => {
    const { event, organiser } = await aDraft();
    const deps = { ...depsOf(organiser), jobs: notedJobs() };
    await addEventDocument(deps, paper(event.id));
    const { id } = await client.eventDocument.findFirstOrThrow({ where: { eventId: event.id } });
    await publishEventDocument(deps, { documentId: id });
    expect([await publicDocuments(event.id), deps.jobs.noted]).toEqual([[], []]);
  });

  it("are refused where it is not clear where they are, or the file is not what it says", async () => {
    const { event, organiser } = await aPublished();
    const page = new File(["<html><script>alert(1)</script></html>"], "paper.pdf");
    const wrong = [{ link: "" }, { file: page }, { link: "", file: page }, { link: "", draftVersionId: newId() }];
    for (const given of [...wrong, { commentsFrom: "2026-12-02", commentsUntil: "2026-12-01" }]) {
      const refused = addEventDocument(depsOf(organiser), paper(event.id, given));
      await expect(refused).rejects.toMatchObject({ code: "invalid" });
    }
    expect(addEventDocumentSchema.safeParse({ ...paper(event.id), link: "javascript:alert(1)" }).success).toBe(false);
  });
});

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

describe("an import (I01)", () => {
  const content = [
    "title,start,end,zone,kind,parent,id",
    "Week of talks,2026-12-01,2026-12-04,UTC,dialogue-series,,week",
    "Norms,2026-12-02T15:00:00Z,,UTC,dialogue-session,week,",
    "Open forum,1 Dec 2022 08:15h - 09:45h,,,side event,,",
    "Lost,,,UTC,talk,,",
    "Orphan,2026-12-02,,UTC,talk,nowhere,",
  ].join("\n");

  it("brings drafts in once, says why a row is not taken, and asks for the zones that were not told", async () => {
    const { event, organiser } = await aDraft();
    const { processId } = event;
    const rows = await importEvents(depsOf(organiser), { processId, content });
    expect(rows.map(({ kind }) => kind)).toEqual(["created", "created", "created", "refused", "refused"]);
    const again = await importEvents(depsOf(organiser), { processId, content });
    expect(again.map(({ kind }) => kind)).toEqual(["known", "known", "known", "refused", "refused"]);
    const norms = await client.event.findFirstOrThrow({
      where: { processId, slug: { startsWith: "norms" } },
      include: { parent: true },
    });
    expect(norms).toMatchObject({
      state: "draft",
      parent: { kind: "series" },
      startsAt: new Date("2026-12-02T15:00:00Z"),
    });

    const [unknown, ...others] = await listUnknownZones(organiser);
    expect([unknown?.printedStart, others]).toEqual(["2022-12-01T08:15", []]);
    const zones = [{ eventId: unknown?.id ?? "", zone: "" }];
    expect(await setEventZones(depsOf(organiser), { all: "", zones })).toEqual({ set: 0 });
    const stranger = await anOfficer((await anEvent.draft()).processId);
    await expect(setEventZones(depsOf(stranger), { all: "UTC", zones })).rejects.toMatchObject({ code: "not_found" });
    expect(await setEventZones(depsOf(organiser), { all: "Africa/Addis_Ababa", zones })).toEqual({ set: 1 });
    expect(await client.event.findUniqueOrThrow({ where: { id: unknown?.id } })).toMatchObject({
      ...{ zone: "Africa/Addis_Ababa", startsAt: new Date("2022-12-01T05:15:00Z"), printedStart: null },
    });
    const third = await importEvents(depsOf(organiser), { processId, content });
    expect(third.filter(({ kind }) => kind === "created")).toEqual([]);
  });

  it("sets all zones or none where one hour does not exist there", async () => {
    const { event, organiser } = await aDraft();
    const { processId } = event;
    const lost = "title,start\nFine,2026-03-29 10:00\nLost hour,2026-03-29 02:30";
    await importEvents(depsOf(organiser), { processId, content: lost });
    const zones = (await listUnknownZones(organiser)).map(({ id }) => ({ eventId: id, zone: "" }));
    const setting = setEventZones(depsOf(organiser), { all: "Europe/Zurich", zones });
    await expect(setting).rejects.toMatchObject({ messageKey: "events.errors.zoneDoesNotFit" });
    expect(await listUnknownZones(organiser)).toHaveLength(2);
  });

  it("is for organisers of the process alone", async () => {
    const { event } = await aDraft();
    const moderator = await anOfficer(event.processId, "moderator");
    const given = { processId: event.processId, content };
    await expect(importEvents(depsOf(moderator), given)).rejects.toMatchObject({ code: "forbidden" });
  });
});
