import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueGroups, reminderAt, type Sitting } from "@/lib/events/reminder-groups";

const hour = 3_600_000;
const day = 24 * hour;
const long = new Date("2020-01-01T00:00:00Z");
const aSitting = (startsAt: string, given: Partial<Sitting> = {}): Sitting => ({
  startsAt: new Date(startsAt),
  zone: "Europe/Zurich",
  wholeDays: false,
  confirmedAt: long,
  ...given,
});
const at = (iso: string) => new Date(iso);
const shape = (sittings: Sitting[], now: string) =>
  dueGroups(sittings, at(now)).map(({ kind, sittings: group }) => `${kind} ${group.length}`);

describe("the instant of a reminder", () => {
  it.each([
    // Geneva puts the clocks forward in the night to 29 March 2026, and back in the night to 25 October.
    ["Europe/Zurich", "2026-03-29T08:00:00Z", "2026-03-28T09:00:00.000Z", "2026-03-22T09:00:00.000Z"],
    ["Europe/Zurich", "2026-10-25T09:00:00Z", "2026-10-24T08:00:00.000Z", "2026-10-18T08:00:00.000Z"],
    // New York on 8 March and 1 November 2026.
    ["America/New_York", "2026-03-08T14:00:00Z", "2026-03-07T15:00:00.000Z", "2026-03-01T15:00:00.000Z"],
    ["America/New_York", "2026-11-01T15:00:00Z", "2026-10-31T14:00:00.000Z", "2026-10-25T14:00:00.000Z"],
    // Tehran leaves its clocks alone.
    ["Asia/Tehran", "2026-03-29T08:00:00Z", "2026-03-28T08:00:00.000Z", "2026-03-22T08:00:00.000Z"],
  ])("is the same hour of the clock in %s, also across a change of the clocks", (zone, start, oneDay, oneWeek) => {
    const sitting = { startsAt: at(start), zone };
    expect(reminderAt("day", sitting).toISOString()).toBe(oneDay);
    expect(reminderAt("week", sitting).toISOString()).toBe(oneWeek);
    expect(reminderAt("hour", sitting).getTime()).toBe(at(start).getTime() - hour);
  });
});

describe("reminders of one event", () => {
  const event = aSitting("2026-12-04T15:00:00Z");

  it.each([
    ["2026-11-27T14:59:59Z", []],
    ["2026-11-27T15:00:00Z", ["week 1"]],
    ["2026-12-03T14:59:59Z", ["week 1"]],
    ["2026-12-03T15:00:00Z", ["day 1"]],
    ["2026-12-04T13:59:59Z", ["day 1"]],
    ["2026-12-04T14:00:00Z", ["hour 1"]],
    ["2026-12-04T14:59:59Z", ["hour 1"]],
    ["2026-12-04T15:00:00Z", []],
  ])("at %s are %j", (now, expected) => {
    expect(shape([event], now)).toEqual(expected);
  });

  it("skip what was due before one was confirmed", () => {
    const late = aSitting("2026-12-04T15:00:00Z", { confirmedAt: at("2026-12-01T00:00:00Z") });
    expect(shape([late], "2026-12-01T00:05:00Z")).toEqual([]);
    expect(shape([late], "2026-12-03T15:00:00Z")).toEqual(["day 1"]);
  });

  it("come a week and a day before days without hours, and never by the hour", () => {
    const days = aSitting("2026-12-03T23:00:00Z", { wholeDays: true });
    expect(shape([days], "2026-12-02T23:00:00Z")).toEqual(["day 1"]);
    expect(shape([days], "2026-12-03T22:59:00Z")).toEqual(["day 1"]);
  });
});

describe("reminders of a series", () => {
  // Seven sessions on seven days, as in December 2020, the last two on one day of Geneva.
  const series = ["04T15", "05T15", "06T15", "07T15", "08T15", "10T08", "10T15"].map((start) =>
    aSitting(`2020-12-${start}:00:00Z`),
  );

  it("name all its sessions once, a week before", () => {
    expect(shape(series, "2020-11-27T15:00:00Z")).toEqual(["week 7"]);
    expect(shape(series, "2020-12-02T15:00:00Z")).toEqual(["week 7"]);
    expect(shape(series, "2020-12-03T15:00:00Z")).toEqual(["day 1"]);
  });

  it("name the sessions of one day in one mail, before the first of them", () => {
    expect(shape(series, "2020-12-09T08:00:00Z")).toEqual(["day 2"]);
    expect(shape(series, "2020-12-10T07:00:00Z")).toEqual(["hour 2"]);
    // The second has been named with the first.
    expect(shape(series, "2020-12-10T14:00:00Z")).toEqual([]);
  });

  it("take the day from the zone of the event, not from UTC", () => {
    const across = [
      aSitting("2026-12-04T23:30:00Z", { zone: "Asia/Tokyo" }),
      aSitting("2026-12-05T01:00:00Z", { zone: "Asia/Tokyo" }),
    ];
    expect(shape(across, "2026-12-04T22:30:00Z")).toEqual(["hour 2"]);
  });

  it("begin anew for sessions a week later", () => {
    const weekly = [aSitting("2026-12-04T15:00:00Z"), aSitting("2026-12-11T15:00:00Z")];
    expect(shape(weekly, "2026-11-27T15:00:00Z")).toEqual(["week 1"]);
    expect(shape(weekly, "2026-12-04T15:00:00Z")).toEqual(["week 1"]);
  });
});

describe("whatever one is registered for", () => {
  const sittings = fc.array(
    fc.record({
      startsAt: fc.integer({ min: 0, max: 30 * 24 }).map((hours) => new Date(long.getTime() + hours * hour)),
      zone: fc.constantFrom("Europe/Zurich", "Asia/Tehran", "America/New_York", "Pacific/Kiritimati"),
      wholeDays: fc.boolean(),
      confirmedAt: fc.constant(new Date(0)),
    }),
    { maxLength: 12 },
  );

  it("no session stands in two mails of one kind, and none is told of after it began", () => {
    fc.assert(
      fc.property(sittings, fc.integer({ min: -10 * 24, max: 32 * 24 }), (given, offset) => {
        const now = new Date(long.getTime() + offset * hour);
        const due = dueGroups(given, now);
        for (const kind of ["week", "day", "hour"]) {
          const told = due.filter((group) => group.kind === kind).flatMap(({ sittings: group }) => group);
          expect(new Set(told).size).toBe(told.length);
        }
        for (const { sittings: group, from } of due) {
          expect(group.every(({ startsAt }) => startsAt > now)).toBe(true);
          expect(from <= now && now.getTime() - from.getTime() <= 7 * day + hour).toBe(true);
        }
      }),
    );
  });
});
