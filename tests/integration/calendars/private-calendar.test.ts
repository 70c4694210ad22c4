import { expect, it } from "vitest";
import { calendarToken } from "@/lib/calendars/calendar-token";
import { writeCalendar } from "@/lib/calendars/ical";
import { ownCalendar, privateCalendar } from "@/lib/calendars/queries";
import { renewCalendar } from "@/lib/calendars/renew-calendar";
import { anActor, aPerson, depsOf } from "../../factories/actor";
import { anEvent, aRegistration } from "../../factories/event";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

async function aHolder() {
  const person = await aPerson();
  const actor = anActor(person);
  const deps = depsOf(actor);
  await renewCalendar(deps, { seenVersion: 0 });
  const token = async () => (await ownCalendar(actor))?.token ?? "";
  return { person, actor, deps, token };
}

const write = (entries: Parameters<typeof writeCalendar>[0]) =>
  writeCalendar(entries, { words: { name: "Events", joinLink: "Join:" }, locale: "en", origin: "http://localhost" });

it("holds what one is confirmed for with room and link, what one waits for as tentative, and nothing else", async () => {
  const { person, token } = await aHolder();
  const room = { place: "Room XX", joinLink: "https://meet.example/one", joinWords: "Code 4711" };
  const confirmed = await anEvent.published({ room });
  const waiting = await anEvent.published({ room: { place: "Room YY", joinLink: "https://meet.example/two" } });
  const cancelled = await anEvent.cancelled({ room: { place: "Room ZZ" } });
  await aRegistration(confirmed, { personId: person.id, email: person.email });
  await aRegistration(waiting, { personId: person.id, state: "waitlisted", confirmedAt: null });
  await aRegistration(cancelled, { personId: person.id });
  for (const state of ["rejected", "cancelled", "pending"] as const) {
    await aRegistration(await anEvent.published(), { personId: person.id, state, confirmedAt: null });
  }
  await aRegistration(await anEvent.published());

  const entries = (await privateCalendar(await token())) ?? [];
  const states = Object.fromEntries(entries.map(({ id, status }) => [id, status]));
  expect(states).toEqual({ [confirmed.id]: "confirmed", [waiting.id]: "tentative", [cancelled.id]: "cancelled" });
  const file = write(entries);
  expect(file).toContain("LOCATION:Room XX");
  expect(file).toContain("https://meet.example/one");
  expect(file).toContain("STATUS:TENTATIVE");
  expect(file).toContain("STATUS:CANCELLED");
  expect(file).not.toMatch(/Room YY|Room ZZ|meet\.example\/two/);
});

it("answers only to its address of now: an earlier one, a made-up one, and somebody else's are none", async () => {
  const { person, actor, deps, token } = await aHolder();
  const first = await token();
  expect(await privateCalendar(first)).toEqual([]);
  await renewCalendar(deps, { seenVersion: 1 });
  expect(await privateCalendar(first)).toBeNull();
  expect(await privateCalendar(await token())).toEqual([]);
  const stranger = await aPerson();
  for (const made of [
    "",
    "x",
    person.id,
    `${person.id}.`,
    `${person.id}.${"A".repeat(32)}`,
    `${await token()}x`,
    calendarToken(stranger.id, 1),
    calendarToken(stranger.id, 0),
    `${stranger.id}.${(await token()).split(".")[1]}`,
  ]) {
    expect(await privateCalendar(made)).toBeNull();
  }
  expect(await ownCalendar(anActor(stranger))).toBeNull();
  expect(await ownCalendar(actor)).toMatchObject({ version: 2 });
});

it("is renewed once, however often the button is pressed", async () => {
  const { person, deps } = await aHolder();
  const twice = await Promise.allSettled([1, 2].map(() => renewCalendar(deps, { seenVersion: 1 })));
  expect(twice.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(renewCalendar(deps, { seenVersion: 0 })).rejects.toMatchObject({ code: "conflict" });
  expect(await client.privateCalendar.findUniqueOrThrow({ where: { personId: person.id } })).toMatchObject({
    version: 2,
  });
});

it("leaves out what lost its process, and follows a change of hour with the same name and a higher number", async () => {
  const { person, token } = await aHolder();
  const event = await anEvent.published();
  await aRegistration(event, { personId: person.id });
  const startsAt = new Date("2031-01-01T10:00:00Z");
  await client.event.update({ where: { id: event.id }, data: { startsAt, sequence: 1 } });
  const [entry] = (await privateCalendar(await token())) ?? [];
  expect(entry).toMatchObject({ id: event.id, startsAt, sequence: 1 });
  await client.process.update({ where: { id: event.processId }, data: { status: "draft" } });
  expect(await privateCalendar(await token())).toEqual([]);
});
