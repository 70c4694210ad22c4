import { expect, it } from "vitest";
import { countDoor, listDoor, listSeenTwice, readTicket, searchDoor } from "@/lib/attendance/queries";
import { type Scan, settleScanSchema } from "@/lib/attendance/schema";
import { settleScan } from "@/lib/attendance/settle-scan";
import { undoCheckIn } from "@/lib/attendance/undo-check-in";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { anActor, aPerson, depsOf } from "../../factories/actor";
import { anEvent, anOfficer, aRegistration } from "../../factories/event";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

const scan = (actor: Actor, event: { id: string }, comer: Scan["comer"], given: { id?: string; at?: Date } = {}) =>
  settleScan(
    { actor },
    { eventId: event.id, id: given.id ?? newId(), comer, scannedAt: given.at ?? new Date(Date.now() - 60_000) },
  );

it("lets a confirmed person in by code, once, with the hour of the scan and who was at the door", async () => {
  const event = await anEvent.published();
  const organiser = await anOfficer(event.processId);
  const ada = await aRegistration(event, { name: "Ada Demo", affiliation: "Demo NGO" });
  const at = new Date(Date.now() - 5 * 60_000);
  const settled = await scan(organiser, event, { code: ada.code }, { at });
  expect(settled).toMatchObject({ outcome: "in", person: { name: "Ada Demo", affiliation: "Demo NGO" }, since: at });
  const row = await client.registration.findUniqueOrThrow({ where: { id: ada.id } });
  expect(row).toMatchObject({ state: "attended", checkedInAt: at, revision: 2 });
  const again = await scan(organiser, event, { registrationId: ada.id });
  expect(again).toMatchObject({ outcome: "again", since: at });
  expect(await client.doorScan.count({ where: { registrationId: ada.id } })).toBe(2);
  const [act] = await client.transition.findMany({ where: { subjectId: ada.id } });
  expect(act).toMatchObject({ from: "confirmed", to: "attended", role: "organiser", personId: organiser.personId });
});

it("gives a scan that is sent twice the same answer, also when both arrive at once", async () => {
  const event = await anEvent.published();
  const organiser = await anOfficer(event.processId);
  const { id: registrationId } = await aRegistration(event);
  const id = newId();
  const answers = await Promise.all([1, 2, 3].map(() => scan(organiser, event, { registrationId }, { id })));
  expect(answers.map(({ outcome }) => outcome)).toEqual(["in", "in", "in"]);
  expect(await client.doorScan.count({ where: { registrationId } })).toBe(1);
  const other = await aRegistration(event);
  await expect(scan(organiser, event, { registrationId: other.id }, { id })).rejects.toMatchObject({
    code: "conflict",
  });
});

it("lets one in where ten doors scanned the same person, and tells both who saw them twice", async () => {
  const event = await anEvent.published();
  const organiser = await anOfficer(event.processId);
  const { id: registrationId, name } = await aRegistration(event);
  const before = new Date(Date.now() - 1_000);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => scan(organiser, event, { registrationId }).then(({ outcome }) => outcome)),
  );
  expect(answers.filter((outcome) => outcome === "in")).toHaveLength(1);
  expect(answers.filter((outcome) => outcome === "again")).toHaveLength(9);
  const twice = await listSeenTwice(organiser, event.id, before);
  expect(twice).toHaveLength(9);
  expect(new Set(twice.map(({ firstScanId }) => firstScanId)).size).toBe(1);
  expect(twice[0]).toMatchObject({ name });
});

it("says of every other state what it is, and writes nothing", async () => {
  const event = await anEvent.published();
  const organiser = await anOfficer(event.processId);
  for (const state of ["pending", "waitlisted", "rejected", "cancelled"] as const) {
    const { code, id } = await aRegistration(event, { state, confirmedAt: null });
    expect(await scan(organiser, event, { code })).toMatchObject({ outcome: state, since: null });
    expect(await client.doorScan.count({ where: { registrationId: id } })).toBe(0);
  }
  const elsewhere = await aRegistration(await anEvent.published(), { name: "Secret Elsewhere" });
  const other = await scan(organiser, event, { code: elsewhere.code });
  expect(other).toEqual({ id: other.id, outcome: "other_event", person: null, since: null });
  expect(await scan(organiser, event, { code: "NO-SUCH" })).toMatchObject({ outcome: "unknown", person: null });
  const cancelled = await anEvent.cancelled({ processId: event.processId });
  const { code } = await aRegistration(cancelled);
  expect(await scan(organiser, cancelled, { code })).toMatchObject({ outcome: "event_cancelled" });
});

it("lets in who was marked absent when a door sends its scan late, and takes no hour from the future", async () => {
  const event = await anEvent.published();
  const organiser = await anOfficer(event.processId);
  const { id, code } = await aRegistration(event, { state: "absent" });
  const { outcome, since } = await scan(organiser, event, { code }, { at: new Date(Date.now() + 3_600_000) });
  expect(outcome).toBe("in");
  expect(since?.getTime()).toBeLessThanOrEqual(Date.now());
  expect(await client.registration.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "attended" });
});

it("takes a check-in back once, keeps the scan in the record, and lets them in again", async () => {
  const event = await anEvent.published();
  const organiser = await anOfficer(event.processId);
  const { id: registrationId, code } = await aRegistration(event);
  const input = { eventId: event.id, registrationId };
  await expect(undoCheckIn(depsOf(organiser), input)).rejects.toMatchObject({ code: "conflict" });
  await scan(organiser, event, { code });
  const both = await Promise.allSettled([1, 2].map(() => undoCheckIn(depsOf(organiser), input)));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const row = await client.registration.findUniqueOrThrow({ where: { id: registrationId } });
  expect(row).toMatchObject({ state: "confirmed", checkedInAt: null });
  expect(await scan(organiser, event, { code })).toMatchObject({ outcome: "in" });
  expect(await client.doorScan.count({ where: { registrationId } })).toBe(2);
});

it("is there for the organisers of the process and for nobody else", async () => {
  const event = await anEvent.published();
  const organiser = await anOfficer(event.processId);
  const registered = await aRegistration(event);
  const strangers = [
    anActor(await aPerson()),
    anActor(await aPerson({ administrator: true })),
    await anOfficer(event.processId, "moderator"),
    await anOfficer((await anEvent.published()).processId),
  ];
  for (const actor of strangers) {
    const missing = { code: "not_found" };
    await expect(countDoor(actor, event.id)).rejects.toMatchObject(missing);
    await expect(searchDoor(actor, event.id, "a")).rejects.toMatchObject(missing);
    await expect(listDoor(actor, event.id)).rejects.toMatchObject(missing);
    await expect(listSeenTwice(actor, event.id, new Date(0))).rejects.toMatchObject(missing);
    await expect(scan(actor, event, { code: registered.code })).rejects.toMatchObject(missing);
    const undo = { eventId: event.id, registrationId: registered.id };
    await expect(undoCheckIn(depsOf(actor), undo)).rejects.toMatchObject(missing);
  }
  // An office that ended a moment ago opens no door.
  await client.processRole.updateMany({ where: { personId: organiser.personId }, data: { endedAt: new Date() } });
  await expect(scan(organiser, event, { code: registered.code })).rejects.toMatchObject({ code: "not_found" });
  const other = await anEvent.published({ processId: event.processId });
  const second = await anOfficer(event.processId);
  const foreign = { eventId: other.id, registrationId: registered.id };
  await expect(undoCheckIn(depsOf(second), foreign)).rejects.toMatchObject({ code: "not_found" });
});

it("finds people by parts of name and organisation, and gives the device no code", async () => {
  const event = await anEvent.published();
  const organiser = await anOfficer(event.processId);
  const zoe = await aRegistration(event, { name: "Zoé 100% Demo", affiliation: "Demo University" });
  await aRegistration(event, { name: "Ana Demo", attendance: "on_site", state: "attended" });
  const found = (typed: string) => searchDoor(organiser, event.id, typed).then((rows) => rows.map(({ name }) => name));
  expect(await found("demo zoé")).toEqual(["Zoé 100% Demo"]);
  expect(await found("university")).toEqual(["Zoé 100% Demo"]);
  expect(await found("0%")).toEqual(["Zoé 100% Demo"]);
  expect(await found("_")).toEqual([]);
  expect(await found("  ")).toEqual([]);
  const list = await listDoor(organiser, event.id);
  expect(list).toHaveLength(2);
  expect(JSON.stringify(list)).not.toContain(zoe.code);
  expect(list[1]?.codeHash).toMatch(/^[0-9a-f]{64}$/);
  expect(await countDoor(organiser, event.id)).toEqual([
    { attendance: "on_site", expected: 1, in: 1 },
    { attendance: "online", expected: 1, in: 0 },
  ]);
});

it("shows a code to the person it lets in and to nobody else, not even to the organisers", async () => {
  const event = await anEvent.published();
  const organiser = await anOfficer(event.processId);
  const person = await aPerson();
  const own = await aRegistration(event, { personId: person.id });
  const owner = anActor(person);
  expect(await readTicket(owner, own.id)).toMatchObject({ code: own.code });
  for (const actor of [organiser, anActor(await aPerson())]) {
    await expect(readTicket(actor, own.id)).rejects.toMatchObject({ code: "not_found" });
  }
  const guest = await aRegistration(event, { personId: null });
  await expect(readTicket(owner, guest.id)).rejects.toMatchObject({ code: "not_found" });
  const waiting = await aRegistration(event, { personId: person.id, state: "waitlisted" });
  await expect(readTicket(owner, waiting.id)).rejects.toMatchObject({ code: "not_found" });
});

it("reads no hostile scan", () => {
  const good = { eventId: newId(), id: newId(), comer: { code: "7kq4m2xd9trw" }, scannedAt: "2026-11-22T09:00:00Z" };
  expect(settleScanSchema.parse(good).comer).toEqual({ code: "7KQ4-M2XD-9TRW" });
  for (const bad of [
    { comer: { code: "x", registrationId: newId() } },
    { comer: { code: "\0" } },
    { comer: { code: "x".repeat(300) } },
    { comer: { registrationId: "1 OR 1=1" } },
    { scannedAt: "1e309" },
    { id: ["a"] },
    { state: "attended" },
  ]) {
    expect(settleScanSchema.safeParse({ ...good, ...bad }).success).toBe(false);
  }
});
