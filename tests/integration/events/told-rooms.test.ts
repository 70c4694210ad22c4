import { beforeEach, describe, expect, it } from "vitest";
import { transaction } from "@/lib/db/client";
import { tellOfCancellation } from "@/lib/events/tell-cancellation";
import { tellOfChanges } from "@/lib/events/tell-changes";
import { tellOfRoom } from "@/lib/events/tell-room";
import { tellRoomSoon } from "@/lib/events/tell-room-soon";
import { clockAt } from "@/lib/kernel/clock";
import { notedJobs } from "../../factories/actor";
import { anEvent, anOfficer, aRegistration } from "../../factories/event";
import { anEventMoved } from "../../factories/event-change";
import { testDatabase } from "../../support/database";
import { writtenMails } from "../../support/written-mails";

const { client } = await testDatabase();
const noon = new Date("2026-11-20T12:00:00Z");
const room = { place: "Room XVII", joinLink: "https://meet.example/j/8812", joinWords: "Pass code 4711" };
const start = { startsAt: new Date("2026-12-04T15:00:00Z"), endsAt: new Date("2026-12-04T17:00:00Z") };
const deps = (now: Date) => ({ clock: clockAt(now), jobs: notedJobs() });
const tell = async (changeId: string | null, now: Date) => tellOfChanges(deps(now), changeId ?? "");

beforeEach(async () => {
  await client.mail.deleteMany();
});

describe("another room or link", () => {
  const announce = async (eventId: string) => {
    const jobs = notedJobs();
    await transaction((tx) => tellRoomSoon(tx, jobs, eventId));
    const { changedAt } = await client.eventRoom.findUniqueOrThrow({ where: { eventId } });
    expect(jobs.noted).toHaveLength(1);
    return { eventId, at: changedAt?.toISOString() ?? "" };
  };

  it("is told to the confirmed alone, once, as it stands", async () => {
    const event = await anEvent.published({ ...start, room });
    const online = await aRegistration(event);
    const onSite = await aRegistration(event, { attendance: "on_site", locale: "ru" });
    for (const state of ["pending", "waitlisted", "rejected", "cancelled"] as const)
      await aRegistration(event, { state });
    const organiser = await anOfficer(event.processId);
    const first = await announce(event.id);
    await client.eventRoom.update({ where: { eventId: event.id }, data: { joinLink: "https://meet.example/j/9999" } });
    const second = await announce(event.id);
    for (const told of [first, second, second]) await tellOfRoom(deps(noon), told);
    const mails = await writtenMails(client);
    expect(mails.map(({ to }) => to).toSorted()).toEqual([online.email, onSite.email].toSorted());
    expect((await writtenMails(client, { to: online.email }))[0]?.text).toContain("https://meet.example/j/9999");
    expect((await writtenMails(client, { to: onSite.email }))[0]?.text).toContain("Room XVII");
    expect(await writtenMails(client, { to: organiser.email })).toEqual([]);
  });

  it("goes with the mail about the hour where both changed", async () => {
    const event = await anEvent.published({ ...start, room });
    const { email } = await aRegistration(event);
    const told = await announce(event.id);
    const changeId = await anEventMoved(event, { city: { en: "Vienna" } }, new Date(told.at));
    await tellOfRoom(deps(new Date(Date.parse(told.at) + 300_000)), told);
    await tell(changeId, new Date(Date.parse(told.at) + 300_000));
    const mails = await writtenMails(client, { to: email });
    expect(mails.map(({ template }) => template)).toEqual(["event-changed"]);
    expect(mails[0]?.text).toContain(room.joinLink);
  });
});

describe("a cancellation", () => {
  it("of a series is told once to each who is registered for any session, with the reason, and to its managers", async () => {
    const cancelled = { cancelledAt: noon, cancelReason: "The hall\nis closed." };
    const series = await anEvent.cancelled({ kind: "series", startsAt: null, title: { en: "Dialogue" }, ...cancelled });
    const below = { parentId: series.id, processId: series.processId };
    const sessions = [
      await anEvent.cancelled({ ...start, ...below, ...cancelled, title: { en: "First" }, room }),
      await anEvent.cancelled({ ...start, ...below, ...cancelled, title: { en: "Second" }, room }),
    ];
    // It took place.
    const over = await anEvent.published({
      ...below,
      startsAt: new Date("2026-11-01T15:00:00Z"),
      title: { en: "Over" },
    });
    const email = "awa@demo.example";
    for (const session of [...sessions, over]) await aRegistration(session, { email });
    const other = await aRegistration(sessions[0] ?? series, { state: "waitlisted" });
    await aRegistration(over);
    await aRegistration(sessions[1] ?? series, { state: "cancelled" });
    const organiser = await anOfficer(series.processId);
    for (let count = 0; count < 2; count += 1) await tellOfCancellation(deps(noon), series.id);
    const mails = await writtenMails(client);
    expect(mails.map(({ to }) => to).toSorted()).toEqual([email, other.email, organiser.email].toSorted());
    const [mail] = await writtenMails(client, { to: email });
    expect(mail?.subject).toBe("Cancelled: Dialogue");
    expect(mail?.text).toContain("> The hall\n> is closed.");
    expect(mail?.text).toMatch(/First[\s\S]*Second/);
    expect(mail?.text).not.toContain("Over");
    expect((await writtenMails(client, { to: organiser.email }))[0]?.text).toContain(
      "Confirmed: 2\nOn the waiting list: 1",
    );
    for (const { text, html } of mails) expect(text + html).not.toMatch(/meet\.example|Room XVII|code 4711/);
  });
});
