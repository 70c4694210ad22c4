import { beforeEach, describe, expect, it } from "vitest";
import { transaction } from "@/lib/db/client";
import { tellChangeSoon } from "@/lib/events/tell-change-soon";
import { tellOfChanges } from "@/lib/events/tell-changes";
import { clockAt } from "@/lib/kernel/clock";
import { notedJobs } from "../../factories/actor";
import { anEvent, anOfficer, aRegistration } from "../../factories/event";
import { anEventMoved } from "../../factories/event-change";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";
import { writtenMails } from "../../support/written-mails";

const { client } = await testDatabase();
const noon = new Date("2026-11-20T12:00:00Z");
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const room = { place: "Room XVII", joinLink: "https://meet.example/j/8812", joinWords: "Pass code 4711" };
const start = { startsAt: new Date("2026-12-04T15:00:00Z"), endsAt: new Date("2026-12-04T17:00:00Z") };
const deps = (now: Date) => ({ clock: clockAt(now), jobs: notedJobs() });
const tell = async (changeId: string | null, now: Date) => tellOfChanges(deps(now), changeId ?? "");

beforeEach(async () => {
  await client.mail.deleteMany();
});

describe("a change of hour, place or mode", () => {
  it("is told with old and new, each with its zone, to everybody registered; the way in to the confirmed alone", async () => {
    const event = await anEvent.published({ ...start, room, title: { en: "On norms" }, city: { en: "Geneva" } });
    const confirmed = await aRegistration(event);
    const rest: { email: string }[] = [];
    for (const given of [
      { state: "pending" as const },
      { state: "waitlisted" as const },
      { state: "waitlisted" as const, offeredUntil: later(7_200) },
    ]) {
      rest.push(await aRegistration(event, given));
    }
    for (const state of ["cancelled", "rejected"] as const) await aRegistration(event, { state });
    const moved = { startsAt: new Date("2026-12-07T16:00:00Z"), endsAt: null, zone: "America/New_York" };
    await tell(await anEventMoved(event, { ...moved, city: { en: "New York" }, mode: "hybrid" }, noon), later(300));
    const mails = await writtenMails(client, { template: "event-changed" });
    expect(mails.map(({ to }) => to).toSorted()).toEqual([confirmed, ...rest].map(({ email }) => email).toSorted());
    for (const { to, subject, text, stop } of mails) {
      expect(subject).toBe("Changed: On norms");
      expect(text).toMatch(/When: 7 December 2026, 11:00 New York \(.?16:00 UTC/);
      expect(text).toMatch(/When: 4 December 2026, .?16:00–18:00.? Zurich \(.?.?15:00–17:00/);
      expect(text).toContain("Where: New York");
      expect(text).toContain("Where: Geneva");
      expect(text).toContain("How: on site and online");
      expect(text.includes("meet.example")).toBe(to === confirmed.email);
      expect(stop).toBeNull();
    }
    const standing = async (at: number) => (await writtenMails(client, { to: rest[at]?.email }))[0]?.text;
    expect(await standing(0)).toContain("still waits for approval");
    expect(await standing(1)).toContain("still on the waiting list");
    expect(await standing(2)).toContain("still kept for you");
  });

  it("comes in one mail with those that follow it within minutes, and none for there and back", async () => {
    const event = await anEvent.published({ ...start, city: { en: "Geneva" } });
    const { email } = await aRegistration(event);
    const first = await anEventMoved(event, { startsAt: new Date("2026-12-04T16:00:00Z") }, noon);
    const second = await anEventMoved(event, { city: { en: "Vienna" } }, later(120));
    const third = await anEventMoved(event, { startsAt: new Date("2026-12-04T14:00:00Z") }, later(240));
    await tell(first, later(300));
    await tell(second, later(420));
    expect(await writtenMails(client)).toEqual([]);
    await tell(third, later(540));
    for (const id of [first, second, third]) await tell(id, later(4_000));
    const [mail, ...more] = await writtenMails(client);
    expect(more).toEqual([]);
    expect(mail?.to).toBe(email);
    expect(mail?.text).toMatch(/15:00–18:00[\s\S]*Where: Vienna[\s\S]*Before:[\s\S]*16:00–18:00[\s\S]*Where: Geneva/);
    const there = await anEventMoved(event, { city: { en: "Rome" } }, later(5_000));
    const back = await anEventMoved(event, { city: { en: "Vienna" } }, later(5_060));
    for (const id of [there, back]) await tell(id, later(6_000));
    expect(await writtenMails(client)).toHaveLength(1);
    const last = await anEventMoved(event, { mode: "on_site" }, later(9_000));
    await tell(last, later(9_300));
    expect(await writtenMails(client)).toHaveLength(2);
  });

  it("shows the hour of the clock before and after a change of the clocks", async () => {
    const event = await anEvent.published({ startsAt: new Date("2026-10-24T13:00:00Z") });
    await aRegistration(event);
    await tell(await anEventMoved(event, { startsAt: new Date("2026-10-25T14:00:00Z") }, noon), later(300));
    const [mail] = await writtenMails(client);
    expect(mail?.text).toMatch(/25 October 2026, 15:00 Zurich \(.?14:00 UTC/);
    expect(mail?.text).toMatch(/24 October 2026, 15:00 Zurich \(.?13:00 UTC/);
  });

  it("reaches whoever stopped reminders, and nobody of a draft or a cancelled event", async () => {
    const event = await anEvent.published(start);
    const { email } = await aRegistration(event);
    await client.eventSilence.create({ data: { email, eventId: null, at: noon } });
    await tell(await anEventMoved(event, { city: { en: "Vienna" } }, noon), later(300));
    expect(await writtenMails(client)).toHaveLength(1);
    for (const other of [await anEvent.draft(start), await anEvent.cancelled(start)]) {
      await aRegistration(other);
      await tell(await anEventMoved(other, { city: { en: "Vienna" } }, noon), later(300));
    }
    expect(await writtenMails(client)).toHaveLength(1);
  });

  it("is told to the organisers and the hosts, with how many are registered", async () => {
    const event = await anEvent.published({ ...start, room });
    const organiser = await anOfficer(event.processId);
    const moderator = await anOfficer(event.processId, "moderator");
    const host = await anOrganisation.verified();
    const focalPoint = await aRepresentative.focalPointOf(host, "fr");
    const speaker = await aRepresentative.focalPointOf(await anOrganisation.verified());
    await client.eventHost.createMany({
      data: [
        { eventId: event.id, position: 1, organisationId: host.id },
        { eventId: event.id, position: 2, organisationId: speaker.organisation?.id, role: "speaker" },
      ],
    });
    for (const state of ["confirmed", "confirmed", "waitlisted", "pending"] as const)
      await aRegistration(event, { state });
    await tell(await anEventMoved(event, { city: { en: "Vienna" } }, noon), later(300));
    const mails = await writtenMails(client, { template: "event-desk-news" });
    expect(mails.map(({ to }) => to).toSorted()).toEqual([organiser.email, focalPoint.email].toSorted());
    const [desk] = await writtenMails(client, { to: organiser.email });
    expect(desk?.text).toContain("Confirmed: 2\nOn the waiting list: 1\nWaiting for approval: 1");
    expect(desk?.text).toContain(`https://consult.example/en/desk/events/${event.id}`);
    const [page] = await writtenMails(client, { to: focalPoint.email });
    expect(page?.text).toContain(`https://consult.example/fr/events/${event.slug}`);
    expect(page?.text).not.toContain("/desk/");
    for (const { text } of mails) expect(text).not.toContain("meet.example");
    expect(await writtenMails(client, { to: moderator.email })).toEqual([]);
  });

  it("is left to the queue once it was written, for later", async () => {
    const event = await anEvent.published(start);
    const jobs = notedJobs();
    await transaction((tx) => tellChangeSoon(tx, jobs, event.id));
    expect(jobs.noted).toEqual([]);
    const changeId = await anEventMoved(event, { city: { en: "Vienna" } }, noon);
    await transaction((tx) => tellChangeSoon(tx, jobs, event.id));
    expect(jobs.noted).toEqual([{ name: "tell-event-changes", payload: { changeId }, afterSeconds: 300 }]);
  });
});
