import { describe, expect, it } from "vitest";
import type { TypedHours } from "@/lib/events/schema";
import { keptHours, orderedAt, typedHours } from "@/lib/events/typed-hours";

const typed = (given: Partial<TypedHours>): TypedHours => ({
  ...{
    zone: "Europe/Zurich",
    wholeDays: false,
    startDay: "2026-12-07",
    startHour: "16:00",
    endDay: null,
    endHour: null,
  },
  ...given,
});
const iso = (at: Date | null) => at?.toISOString() ?? null;

/** What is refused, and beside which field. */
function refusal(given: Partial<TypedHours>, kind = "dialogue") {
  try {
    keptHours(typed(given), kind);
    return null;
  } catch (error) {
    return error;
  }
}

describe("the hours of an event", () => {
  it("are instants in the zone in which they were typed", () => {
    const kept = keptHours(typed({ endHour: "18:30" }), "dialogue");
    expect([iso(kept.startsAt), iso(kept.endsAt)]).toEqual(["2026-12-07T15:00:00.000Z", "2026-12-07T17:30:00.000Z"]);
  });

  it("invent no end", () => {
    expect(keptHours(typed({}), "dialogue").endsAt).toBeNull();
  });

  it("are midnights where whole days are announced, the end that of the last day", () => {
    const days = { zone: "America/New_York", wholeDays: true, startDay: "2019-12-02", endDay: "2019-12-04" };
    const kept = keptHours(typed(days), "dialogue");
    expect([iso(kept.startsAt), iso(kept.endsAt)]).toEqual(["2019-12-02T05:00:00.000Z", "2019-12-05T05:00:00.000Z"]);
    expect(typedHours(kept)).toEqual({ startDay: "2019-12-02", startHour: "", endDay: "2019-12-04", endHour: "" });
  });

  it("keep a day of 23 hours whole where clocks jump over midnight", () => {
    const day = { zone: "Asia/Beirut", wholeDays: true, startDay: "2022-03-27", endDay: "2022-03-27" };
    const { startsAt, endsAt } = keptHours(typed(day), "dialogue");
    expect(Number(endsAt) - Number(startsAt)).toBe(23 * 60 * 60 * 1000);
  });

  it("are only what was printed while the zone is unknown, and stand in lists by that", () => {
    const kept = keptHours(typed({ zone: null, endHour: "17:45" }), "dialogue");
    expect(kept).toMatchObject({
      ...{ startsAt: null, endsAt: null, printedStart: "2026-12-07T16:00", printedEnd: "2026-12-07T17:45" },
    });
    expect(iso(orderedAt(kept, new Date(0)))).toBe("2026-12-07T16:00:00.000Z");
    expect(typedHours(kept)).toMatchObject({ startDay: "2026-12-07", startHour: "16:00", endHour: "17:45" });
  });

  it.each([
    ["an hour that does not exist", { startDay: "2026-03-29", startHour: "02:30" }, "startHour", "skipped"],
    ["an hour that comes twice", { startDay: "2026-10-25", startHour: "02:30" }, "startHour", "repeated"],
    [
      "an end that comes twice",
      { startDay: "2026-10-25", startHour: "01:00", endHour: "02:30" },
      "endHour",
      "repeated",
    ],
    [
      "New York's lost hour",
      { zone: "America/New_York", startDay: "2026-03-08", startHour: "02:15" },
      "startHour",
      "skipped",
    ],
    ["a day that is in no calendar", { startDay: "2026-02-30" }, "startHour", "day"],
    ["a whole day that is in no calendar", { startDay: "2026-02-30", wholeDays: true }, "startDay", "day"],
    ["a day without an hour", { startHour: null }, "startHour", "hourMissing"],
    ["a last day without an hour", { endDay: "2026-12-08" }, "endHour", "hourMissing"],
    ["an end before the start", { endHour: "15:00" }, "endDay", "endBeforeStart"],
    ["an end at the start", { endHour: "16:00" }, "endDay", "endBeforeStart"],
    ["a last day before the first", { wholeDays: true, endDay: "2026-12-06" }, "endDay", "endBeforeStart"],
    ["no day at all", { startDay: null, startHour: null }, "startDay", "startMissing"],
  ])("refuse %s", (_name, given, field, key) => {
    expect(refusal(given)).toMatchObject({
      code: "invalid",
      details: { fields: { [field]: { key: `events.errors.${key}` } } },
    });
  });

  it("of Tehran, whose clocks no longer change, hold at every hour of the days on which they once did", () => {
    for (const day of ["2026-03-22", "2026-09-21"]) {
      const { startsAt } = keptHours(typed({ zone: "Asia/Tehran", startDay: day, startHour: "00:30" }), "dialogue");
      expect(iso(startsAt)?.slice(11, 16)).toBe("21:00");
    }
  });

  it("may be left to the sessions of a series alone", () => {
    const none = { startDay: null, startHour: null };
    expect(keptHours(typed(none), "series").startsAt).toBeNull();
    expect(refusal({ ...none, endDay: "2026-12-08" }, "series")).toMatchObject({ code: "invalid" });
  });
});
