import { beforeEach, describe, expect, it } from "vitest";
import { sendEventReminders } from "@/lib/events/remind-of-events";
import { notedJobs } from "../../factories/actor";
import { anEvent, aRegistration } from "../../factories/event";
import { testDatabase } from "../../support/database";
import { writtenMails } from "../../support/written-mails";

const { client } = await testDatabase();
const remind = (now: string) => sendEventReminders(notedJobs(), new Date(now));
const long = { confirmedAt: new Date("2026-01-01T00:00:00Z") };
const room = {
  place: "Room XVII, by the lake door",
  joinLink: "https://meet.example/j/8812",
  joinWords: "Pass code 4711",
};
const start = { startsAt: new Date("2026-12-04T15:00:00Z"), endsAt: new Date("2026-12-04T17:00:00Z") };
const subjects = async () => (await writtenMails(client)).map(({ subject, to }) => `${to}: ${subject}`);

beforeEach(async () => {
  await client.mail.deleteMany();
  await client.eventSilence.deleteMany();
  // What another test left is not to be reminded of.
  await client.event.updateMany({ data: { state: "draft" } });
});

describe("reminders of an event", () => {
  it("come a week, a day and an hour before, once each, however often the job runs", async () => {
    const event = await anEvent.published({ ...start, room, title: { en: "On norms" } });
    const { email } = await aRegistration(event, long);
    for (const now of ["2026-11-27T14:59:00Z", "2026-11-27T15:00:00Z", "2026-11-27T15:05:00Z", "2026-11-30T10:00:00Z"])
      await remind(now);
    expect(await subjects()).toEqual([`${email}: Coming up: On norms`]);
    await Promise.all([remind("2026-12-03T15:01:00Z"), remind("2026-12-03T15:01:00Z")]);
    await remind("2026-12-04T14:00:00Z");
    await remind("2026-12-04T15:00:00Z");
    expect(await subjects()).toEqual(
      ["Coming up", "Within a day", "Within an hour"].map((words) => `${email}: ${words}: On norms`),
    );
  });

  it("tell the hours in the zone and in UTC, the way in, the calendar, and how to cancel and to stop", async () => {
    const event = await anEvent.published({ ...start, room, city: { en: "Geneva" } });
    const online = await aRegistration(event, long);
    const onSite = await aRegistration(event, { ...long, attendance: "on_site" });
    await remind("2026-12-03T15:00:00Z");
    const [first] = await writtenMails(client, { to: online.email });
    const [second] = await writtenMails(client, { to: onSite.email });
    expect(first?.text).toMatch(/4 December 2026, .?16:00–18:00.? Zurich \(.?.?15:00–17:00.? UTC.?\)/);
    expect(first?.text).toContain("Where: Geneva");
    expect(first?.text).toContain(room.joinLink);
    expect(first?.text).toContain(room.joinWords);
    expect(first?.text).not.toContain(room.place);
    expect(second?.text).toContain(room.place);
    expect(second?.text).not.toContain(room.joinLink);
    for (const way of [`/events/${event.slug}.ics`, "/en/me/registrations", "/en/notices/events/"]) {
      expect(first?.text).toContain(`https://consult.example${way}`);
    }
    expect(first?.stop).toMatch(/^https:\/\/consult\.example\/api\/notices\/events\//);
    // What opens the door stands where it is forgotten once the mail is out.
    const kept = await client.mail.findMany({ select: { values: true } });
    expect(JSON.stringify(kept)).not.toMatch(/meet\.example|code 4711|lake door/);
  });

  it("show the hour of the clock on the day, before and after the clocks change", async () => {
    for (const [iso, shown] of [
      ["2026-10-24T13:00:00Z", /24 October 2026, 15:00 Zurich \(.?13:00 UTC/],
      ["2026-10-25T14:00:00Z", /25 October 2026, 15:00 Zurich \(.?14:00 UTC/],
    ] as const) {
      const event = await anEvent.published({ startsAt: new Date(iso) });
      const { email } = await aRegistration(event, long);
      await remind("2026-10-23T20:00:00Z");
      expect((await writtenMails(client, { to: email }))[0]?.text).toMatch(shown);
    }
  });

  it("show days without hours as days", async () => {
    const midnights = { startsAt: new Date("2026-12-03T23:00:00Z"), endsAt: new Date("2026-12-05T23:00:00Z") };
    const event = await anEvent.published({ ...midnights, wholeDays: true });
    await aRegistration(event, long);
    await remind("2026-12-02T23:00:00Z");
    const [mail] = await writtenMails(client);
    expect(mail?.text).toMatch(/When: 4.*5 December 2026/);
    expect(mail?.text).not.toMatch(/\d\d:\d\d/);
  });

  it("go to nobody else than the confirmed, and not for what is cancelled or a draft", async () => {
    const event = await anEvent.published({ ...start, room });
    for (const state of ["pending", "waitlisted", "rejected", "cancelled", "attended", "absent"] as const) {
      await aRegistration(event, { ...long, state });
    }
    const offered = { state: "waitlisted" as const, offeredUntil: new Date("2026-12-04T12:00:00Z") };
    await aRegistration(event, { ...long, ...offered });
    await aRegistration(await anEvent.cancelled(start), long);
    await aRegistration(await anEvent.draft(start), long);
    const series = await anEvent.cancelled({ kind: "series", startsAt: null });
    await aRegistration(await anEvent.published({ ...start, parentId: series.id }), long);
    await remind("2026-12-03T15:00:00Z");
    expect(await subjects()).toEqual([]);
  });

  it("come anew for another hour", async () => {
    const event = await anEvent.published(start);
    await aRegistration(event, long);
    await remind("2026-12-03T15:00:00Z");
    await client.event.update({
      where: { id: event.id },
      data: { startsAt: new Date("2026-12-14T15:00:00Z"), endsAt: null },
    });
    await remind("2026-12-13T15:00:00Z");
    expect(await subjects()).toHaveLength(2);
  });
});

describe("reminders of a series", () => {
  async function aSeries() {
    const series = await anEvent.published({ kind: "series", startsAt: null, title: { en: "Dialogue", ar: "حوار" } });
    const sessions = [];
    for (const day of [4, 5, 6, 7, 8, 9, 10]) {
      const startsAt = new Date(Date.UTC(2026, 11, day, 15));
      const title = { en: `Session of ${day} December` };
      sessions.push(
        await anEvent.published({ processId: series.processId, parentId: series.id, startsAt, title, room }),
      );
    }
    return { series, sessions };
  }

  it("list all seven sessions once a week before, in the reader's language, with the way in of the confirmed ones", async () => {
    const { series, sessions } = await aSeries();
    const email = "awa@demo.example";
    for (const [index, session] of sessions.entries()) {
      const state = index === 6 ? ("waitlisted" as const) : ("confirmed" as const);
      await aRegistration(session, { ...long, email, state, locale: "ar" });
    }
    await remind("2026-11-27T15:00:00Z");
    await remind("2026-11-28T15:00:00Z");
    const [mail, ...more] = await writtenMails(client);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe("قريباً: حوار");
    expect(mail?.text.match(/Session of \d+ December/g)).toHaveLength(6);
    expect(mail?.text).toContain(`https://consult.example/ar/events/${series.slug}`);
    expect(mail?.text).toContain(`/events/${series.slug}.ics`);
  });

  it("are silent for whoever stopped them, for the event, its series or all", async () => {
    const { series, sessions } = await aSeries();
    const [session] = sessions;
    if (session === undefined) throw new Error("There are no sessions");
    const other = await anEvent.published(start);
    const [one, all, none] = [
      await aRegistration(session, long),
      await aRegistration(session, long),
      await aRegistration(session, long),
    ];
    for (const { email } of [one, all, none]) await aRegistration(other, { ...long, email });
    const at = new Date();
    await client.eventSilence.createMany({
      data: [
        { email: one.email, eventId: series.id, at },
        { email: all.email, eventId: null, at },
      ],
    });
    await remind("2026-12-03T15:00:00Z");
    const told = (await writtenMails(client)).map(({ to }) => to).toSorted();
    expect(told).toEqual([one.email, none.email, none.email].toSorted());
  });
});
