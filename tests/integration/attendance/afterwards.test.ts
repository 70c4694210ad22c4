import { expect, it } from "vitest";
import { badgeSheets, countBadges } from "@/lib/attendance/badge-sheets";
import { certificateSheet } from "@/lib/attendance/certificate-sheet";
import { readFiguresDesk } from "@/lib/attendance/desk-figures";
import { attendanceAsCsv } from "@/lib/attendance/exported-figures";
import { participantsAsCsv } from "@/lib/attendance/exported-list";
import { issueCertificate } from "@/lib/attendance/issue-certificate";
import { letWalkIn } from "@/lib/attendance/let-walk-in";
import { markAbsent } from "@/lib/attendance/mark-absent";
import { markAllAbsent } from "@/lib/attendance/mark-all-absent";
import { countNamed, publicAttendance, publicCertificate, publicParticipants } from "@/lib/attendance/public";
import { readParticipants } from "@/lib/attendance/queries";
import { letWalkInSchema } from "@/lib/attendance/schema";
import { setListing } from "@/lib/attendance/set-listing";
import { settleScan } from "@/lib/attendance/settle-scan";
import { undoCheckIn } from "@/lib/attendance/undo-check-in";
import { newId } from "@/lib/kernel/ids";
import { anActor, aPerson, depsOf } from "../../factories/actor";
import { anEvent, anOfficer, aRegistration } from "../../factories/event";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const hour = 60 * 60 * 1_000;
const ago = (hours: number) => new Date(Date.now() - hours * hour);
const over = { startsAt: ago(6), endsAt: ago(4) };

const walkIn = (event: { id: string }, given: object = {}) =>
  letWalkInSchema.parse({ eventId: event.id, scanId: newId(), name: "Wanda Demo", attendance: "on_site", ...given });

it("lets walk-ins in while there is a place, ten at once, and never one too many", async () => {
  const event = await anEvent.published({ mode: "on_site", capacityOnSite: 3 });
  const organiser = await anOfficer(event.processId);
  await aRegistration(event, { attendance: "on_site" });
  const sent = await Promise.allSettled(
    Array.from({ length: 10 }, () => letWalkIn({ actor: organiser }, walkIn(event))),
  );
  expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  const rows = await client.registration.findMany({ where: { eventId: event.id, walkIn: true } });
  expect(rows.map(({ state }) => state)).toEqual(["attended", "attended"]);
  expect(rows[0]?.email).toMatch(/@nowhere\.invalid$/);
  expect(rows.every(({ listed }) => !listed)).toBe(true);
  await expect(letWalkIn({ actor: organiser }, walkIn(event))).rejects.toMatchObject({
    code: "conflict",
    messageKey: "attendance.errors.full",
  });
  const [first] = rows;
  await undoCheckIn(depsOf(organiser), { eventId: event.id, registrationId: first?.id ?? "" });
  await letWalkIn({ actor: organiser }, walkIn(event));
});

it("makes one of a form that is sent twice, and tells the access rule before it is passed over", async () => {
  const event = await anEvent.published({ access: "verified_organisations" });
  const organiser = await anOfficer(event.processId);
  const input = walkIn(event, { attendance: "online", email: "w@demo.example" });
  await expect(letWalkIn({ actor: organiser }, input)).rejects.toMatchObject({
    code: "forbidden",
    messageKey: "attendance.access.no_organisation",
  });
  const allTheSame = { ...input, allTheSame: true };
  await Promise.all([1, 2, 3].map(() => letWalkIn({ actor: organiser }, allTheSame)));
  expect(await client.registration.count({ where: { eventId: event.id } })).toBe(1);
  const again = { ...allTheSame, scanId: newId() };
  await expect(letWalkIn({ actor: organiser }, again)).rejects.toMatchObject({
    messageKey: "attendance.errors.registeredAlready",
  });
  const stranger = anActor(await aPerson());
  await expect(letWalkIn({ actor: stranger }, walkIn(event))).rejects.toMatchObject({ code: "not_found" });
  const cancelled = await anEvent.cancelled({ processId: event.processId });
  await expect(letWalkIn({ actor: organiser }, walkIn(cancelled))).rejects.toMatchObject({ code: "conflict" });
});

it("marks who did not come once the event is over, by hand or by itself where a door was kept", async () => {
  const coming = await anEvent.published();
  const organiser = await anOfficer(coming.processId);
  await expect(markAbsent({ actor: organiser }, { eventId: coming.id })).rejects.toMatchObject({ code: "conflict" });
  const [held, unkept, fresh] = [
    await anEvent.published(over),
    await anEvent.published(over),
    await anEvent.published({ startsAt: ago(2), endsAt: ago(1) }),
  ];
  for (const event of [held, unkept, fresh]) await aRegistration(event);
  for (const event of [held, fresh]) await aRegistration(event, { state: "attended" });
  await markAllAbsent();
  await markAllAbsent();
  const states = async (event: { id: string }) => {
    const rows = await client.registration.findMany({ where: { eventId: event.id }, orderBy: { arrival: "asc" } });
    return rows.map(({ state }) => state);
  };
  expect(await states(held)).toEqual(["absent", "attended"]);
  expect(await states(unkept)).toEqual(["confirmed"]);
  expect(await states(fresh)).toEqual(["confirmed", "attended"]);
  const own = await anOfficer(unkept.processId);
  expect(await markAbsent({ actor: own }, { eventId: unkept.id })).toEqual({ count: 1 });
  await expect(markAbsent({ actor: organiser }, { eventId: fresh.id })).rejects.toMatchObject({ code: "not_found" });
});

it("names in public only who agreed, and counts the others only from five", async () => {
  const event = await anEvent.published({ participantList: "everyone" });
  await client.process.update({ where: { id: event.processId }, data: { status: "published" } });
  const person = await aPerson();
  const named = await aRegistration(event, { name: "=Named Demo", listed: true, personId: person.id });
  await aRegistration(event, { name: "Listed but waiting", listed: true, state: "waitlisted" });
  for (let count = 0; count < 4; count += 1) await aRegistration(event, { name: "Unnamed Secret" });
  const few = await publicParticipants(event.slug);
  expect(few?.list.others).toBeNull();
  await aRegistration(event, { name: "Unnamed Secret", state: "attended" });
  const found = await publicParticipants(event.slug);
  expect(found?.list).toMatchObject({ others: 5, groups: [{ group: null, people: [{ name: "=Named Demo" }] }] });
  expect(JSON.stringify(found)).not.toMatch(/Secret|waiting|@/);
  expect(participantsAsCsv(found?.list ?? { groups: [] })).toContain("'=Named Demo");
  expect(await countNamed(event.id)).toBe(1);
  // Consent taken back: gone at once. Nobody else can give or take it.
  await expect(
    setListing({ actor: anActor(await aPerson()) }, { registrationId: named.id, listed: false }),
  ).rejects.toMatchObject({ code: "not_found" });
  await setListing({ actor: anActor(person) }, { registrationId: named.id, listed: false });
  expect((await publicParticipants(event.slug))?.list.groups).toEqual([]);
  for (const participantList of ["participants", "hidden"] as const) {
    await client.event.update({ where: { id: event.id }, data: { participantList } });
    expect(await publicParticipants(event.slug)).toBeNull();
    expect(await countNamed(event.id)).toBeNull();
    const read = await readParticipants(anActor(person), event.slug);
    expect(read.list === null).toBe(participantList === "hidden");
  }
  const stranger = anActor(await aPerson());
  await expect(readParticipants(stranger, event.slug)).rejects.toMatchObject({ code: "not_found" });
});

it("issues one certificate to who attended, and tells the name only of who agreed to be named", async () => {
  const event = await anEvent.published(over);
  await client.process.update({ where: { id: event.processId }, data: { status: "published" } });
  const organiser = await anOfficer(event.processId);
  const person = await aPerson({ name: "Cert Demo" });
  const actor = anActor(person);
  const { id: registrationId } = await aRegistration(event, { personId: person.id, name: "Cert Demo" });
  await expect(issueCertificate({ actor }, { registrationId })).rejects.toMatchObject({ code: "conflict" });
  const scan = { eventId: event.id, id: newId(), comer: { registrationId }, scannedAt: ago(5) };
  await settleScan({ actor: organiser }, scan);
  const numbers = await Promise.all([1, 2, 3].map(() => issueCertificate({ actor }, { registrationId })));
  const number = numbers[0]?.number ?? "";
  expect(new Set(numbers.map((issued) => issued.number)).size).toBe(1);
  expect(number).toMatch(/^[0-9A-HJ-NP-TV-Z]{4}(-[0-9A-Z]{4}){2}$/);
  await expect(issueCertificate({ actor: organiser }, { registrationId })).rejects.toMatchObject({ code: "not_found" });
  const asked = { registrationId, locale: "ar" as const, site: "https://openfloor.example" };
  expect((await certificateSheet(actor, asked)).data).toMatchObject({ name: "Cert Demo", locale: "ar" });
  await expect(certificateSheet(organiser, asked)).rejects.toMatchObject({ code: "not_found" });
  expect(await publicCertificate(number)).toMatchObject({ name: null, event: { slug: event.slug } });
  await setListing({ actor }, { registrationId, listed: true });
  expect(await publicCertificate(number)).toMatchObject({ name: "Cert Demo" });
  expect(await publicCertificate("0000-0000-0000")).toBeNull();
  await undoCheckIn(depsOf(organiser), { eventId: event.id, registrationId });
  expect(await publicCertificate(number)).toBeNull();
});

it("tells the public of an event that is over, and withholds what could tell of whom it speaks", async () => {
  const event = await anEvent.published(over);
  await client.process.update({ where: { id: event.processId }, data: { status: "published" } });
  const organiser = await anOfficer(event.processId);
  for (let count = 0; count < 6; count += 1) await aRegistration(event, { state: "attended" });
  await aRegistration(event, { state: "absent" });
  await aRegistration(event, { state: "rejected" });
  const desk = await readFiguresDesk(organiser, event.id);
  expect(desk).toMatchObject({ figures: { registered: 8, approved: 7, present: 6 }, sessions: [] });
  const figures = await publicAttendance(event.id, new Date());
  expect(figures).toMatchObject({ registered: 8, approved: 7, present: 6 });
  expect(figures?.groups.find(({ key }) => key === null)).toMatchObject({ approved: null, registered: null });
  expect(attendanceAsCsv(figures ?? desk.figures)).toContain("group,not_stated,approved,withheld");
  expect(await publicAttendance(event.id, ago(5))).toBeNull();
  const other = await anOfficer((await anEvent.published()).processId);
  await expect(readFiguresDesk(other, event.id)).rejects.toMatchObject({ code: "not_found" });
  const draft = await anEvent.draft(over);
  await aRegistration(draft, { state: "attended" });
  expect(await publicAttendance(draft.id, new Date())).toBeNull();
});

it("makes badges of one state by name, for organisers alone", async () => {
  const event = await anEvent.published();
  const organiser = await anOfficer(event.processId);
  await aRegistration(event, { name: "Zed Demo", state: "attended", walkIn: true });
  await aRegistration(event, { name: "Ada Demo", badgeName: "#strong[Ada]", state: "attended", roleTitle: "Chair" });
  await aRegistration(event, { name: "Secret Rejected", state: "rejected" });
  const asked = { eventId: event.id, states: ["attended" as const], part: 1, locale: "en" as const };
  const sheets = await badgeSheets(organiser, asked);
  expect(sheets?.badges.map(({ name, role }) => ({ name, role }))).toEqual([
    { name: "#strong[Ada]", role: "Chair" },
    { name: "Zed Demo", role: "" },
  ]);
  expect(await badgeSheets(organiser, { ...asked, part: 2 })).toBeNull();
  expect(await countBadges(organiser, event.id)).toEqual({ confirmed: 0, attended: 2, waitlisted: 0 });
  const stranger = anActor(await aPerson());
  await expect(badgeSheets(stranger, asked)).rejects.toMatchObject({ code: "not_found" });
});
