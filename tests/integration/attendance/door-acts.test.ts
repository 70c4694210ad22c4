import { expect, it } from "vitest";
import { doorActSchema } from "@/lib/attendance/schema";
import { settleDoorAct } from "@/lib/attendance/settle-door-act";
import { transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { queueMail } from "@/lib/notifications/queue-mail";
import { anActor, aPerson, depsOf, notedJobs } from "../../factories/actor";
import { anEvent, anOfficer, aRegistration } from "../../factories/event";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** An act as a door sends it, settled. */
const settle = (actor: Actor, event: { id: string }, given: Record<string, unknown>) =>
  settleDoorAct(depsOf(actor), event.id, doorActSchema.parse({ id: newId(), scannedAt: ago(5), ...given }));

const walkIn = (given: Record<string, unknown> = {}) => ({
  ...{ kind: "walk_in", name: "Wanda Demo", affiliation: "", email: "", attendance: "on_site" },
  ...{ listed: false, allTheSame: false, ...given },
});

const stateOf = async (id: string) => (await client.registration.findUniqueOrThrow({ where: { id } })).state;

it("settles a walk-in of a door that had no network at the hour it was made, and once however often it is sent", async () => {
  const event = await anEvent.published({ mode: "on_site", capacityOnSite: 1 });
  const organiser = await anOfficer(event.processId);
  const act = { ...walkIn(), id: newId(), scannedAt: ago(30) };
  const answers = await Promise.all([1, 2, 3].map(() => settle(organiser, event, act)));
  for (const answer of answers) {
    expect(answer).toMatchObject({ outcome: "in", person: { name: "Wanda Demo" }, since: new Date(act.scannedAt) });
  }
  expect(await client.registration.count({ where: { eventId: event.id } })).toBe(1);
  expect(await settle(organiser, event, walkIn())).toMatchObject({ outcome: "full", person: null });
  expect(await settle(organiser, await anEvent.cancelled({ processId: event.processId }), walkIn())).toMatchObject({
    outcome: "not_open",
  });
  // The id of another event's act lets nobody in and breaks nothing.
  const other = await anEvent.published({ processId: event.processId, mode: "on_site" });
  expect(await settle(organiser, other, act)).toMatchObject({ outcome: "unknown" });
  await expect(settle(anActor(await aPerson()), event, walkIn())).rejects.toMatchObject({ code: "not_found" });
});

it("says of a walk-in whom the rule of access keeps out, and lets them in when told to all the same", async () => {
  const event = await anEvent.published({ mode: "on_site", access: "invited" });
  const organiser = await anOfficer(event.processId);
  const act = { ...walkIn({ email: "wanda@demo.example" }), id: newId() };
  expect(await settle(organiser, event, act)).toMatchObject({ outcome: "no_access" });
  expect(await settle(organiser, event, { ...act, allTheSame: true })).toMatchObject({ outcome: "in" });
  const again = walkIn({ email: "wanda@demo.example", allTheSame: true });
  expect(await settle(organiser, event, again)).toMatchObject({ outcome: "registered" });
});

it("takes back what a scan did, once, and nobody whom another door let in before or who came in again", async () => {
  const event = await anEvent.published();
  const organiser = await anOfficer(event.processId);
  const { id: registrationId } = await aRegistration(event);
  const scan = { id: newId(), comer: { registrationId }, scannedAt: ago(20) };
  await settle(organiser, event, scan);
  const back = { kind: "take_back", id: newId(), whom: { scanId: scan.id }, scannedAt: ago(15) };
  expect(await settle(organiser, event, back)).toMatchObject({ outcome: "taken_back", person: { registrationId } });
  expect(await stateOf(registrationId)).toBe("confirmed");
  await settle(organiser, event, { comer: { registrationId }, scannedAt: ago(10) });
  await settle(organiser, event, back);
  expect(await stateOf(registrationId)).toBe("attended");

  // A second door scans them as well without a network, and takes its own scan back.
  const second = { id: newId(), comer: { registrationId }, scannedAt: ago(5) };
  expect(await settle(organiser, event, second)).toMatchObject({ outcome: "again" });
  await settle(organiser, event, { ...back, id: newId(), whom: { scanId: second.id }, scannedAt: ago(1) });
  expect(await stateOf(registrationId)).toBe("attended");

  // Chosen from the list; and of a scan that never arrived there is nothing to take back.
  await settle(organiser, event, { ...back, id: newId(), whom: { registrationId }, scannedAt: ago(1) });
  expect(await stateOf(registrationId)).toBe("confirmed");
  const never = { ...back, id: newId(), whom: { scanId: newId() } };
  expect(await settle(organiser, event, never)).toMatchObject({ outcome: "taken_back", person: null });
});

it("gives the place of a walk-in that is taken back to who is next in line", async () => {
  const event = await anEvent.published({ mode: "on_site", capacityOnSite: 1, acceptWithinHours: 0 });
  const organiser = await anOfficer(event.processId);
  const act = { ...walkIn(), id: newId() };
  const { person } = await settle(organiser, event, act);
  const waiting = await aRegistration(event, { attendance: "on_site", state: "waitlisted", confirmedAt: null });
  await settle(organiser, event, { kind: "take_back", whom: { scanId: act.id }, scannedAt: ago(1) });
  expect(await stateOf(person?.registrationId ?? "")).toBe("cancelled");
  expect(await stateOf(waiting.id)).toBe("confirmed");
});

it("leaves no mail for somebody who came without an address", async () => {
  const mail = { template: "organisation-received" as const, locale: "en", values: { organisation: "Demo NGO" } };
  const before = await client.mail.count();
  await transaction(async (tx) => {
    await queueMail(tx, notedJobs(), { ...mail, to: `walk-in-${newId()}@nowhere.invalid` });
    await queueMail(tx, notedJobs(), { ...mail, to: "somebody@demo.example" });
  });
  expect(await client.mail.count()).toBe(before + 1);
});
