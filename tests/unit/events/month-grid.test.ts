import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthGrid, neighboursOf, readMonth, startsAround } from "@/lib/events/month-grid";
import type { PublicEventLine } from "@/lib/events/public-event";
import { asTitle } from "@/lib/i18n/as-title";
import { weekdayNames } from "@/lib/i18n/weekdays";

const now = new Date("2026-11-22T14:00:00Z");

function anEventLine(given: Partial<PublicEventLine>): PublicEventLine {
  return {
    ...{ id: "", slug: "e", kind: "dialogue", mode: "online", isCancelled: false, orderedAt: now, title: {} },
    ...{ summary: {}, edition: null, city: {}, process: { slug: "p", name: {} }, series: null, hosts: [], areas: [] },
    ...{ zone: "UTC", wholeDays: false, startsAt: null, endsAt: null, printedStart: null, printedEnd: null },
    ...given,
  };
}

const timed = (zone: string, startsAt: string, endsAt: string | null = null) =>
  anEventLine({ zone, startsAt: new Date(startsAt), endsAt: endsAt === null ? null : new Date(endsAt) });

/** The days on which an event stands, and whether its first day is among them. */
const daysOf = (month: string, event: PublicEventLine) =>
  monthGrid(month, [event])
    .days.filter(({ events }) => events.length > 0)
    .map(({ day, events }) => `${day}${events[0]?.isFirstDay ? " first" : ""}`);

describe("an event in a month", () => {
  it("stands on its day by the clocks of its own zone", () => {
    expect(daysOf("2020-12", timed("UTC", "2020-12-08T01:00:00Z"))).toEqual(["2020-12-08 first"]);
    expect(daysOf("2020-12", timed("America/New_York", "2020-12-08T01:00:00Z"))).toEqual(["2020-12-07 first"]);
    expect(daysOf("2020-12", timed("Pacific/Kiritimati", "2020-11-30T11:00:00Z"))).toEqual(["2020-12-01 first"]);
  });

  it("stands on every day that it lasts, and not on the one at whose first midnight it ends", () => {
    const night = timed("Europe/Zurich", "2026-11-30T21:00:00Z", "2026-12-01T01:00:00Z");
    expect(daysOf("2026-11", night)).toEqual(["2026-11-30 first"]);
    expect(daysOf("2026-12", night)).toEqual(["2026-12-01"]);
    const days = timed("America/New_York", "2019-12-02T05:00:00Z", "2019-12-05T05:00:00Z");
    expect(daysOf("2019-12", days)).toEqual(["2019-12-02 first", "2019-12-03", "2019-12-04"]);
  });

  it("stands where it was printed while its zone is unknown, and apart where no day was", () => {
    const printed = (printedStart: string) => anEventLine({ zone: null, printedStart });
    expect(daysOf("2022-12", printed("2022-12-01T08:15"))).toEqual(["2022-12-01 first"]);
    expect(monthGrid("2022-12", [printed("2022-12")]).undated).toHaveLength(1);
    expect(monthGrid("2022-12", [printed("2022"), anEventLine({ kind: "series" })]).undated).toEqual([]);
  });

  it("is among those that are asked for, whatever its zone and its length up to a month", () => {
    const zone = fc.constantFrom("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "UTC");
    const start = fc.date({
      min: new Date("2026-09-01T00:00:00Z"),
      max: new Date("2027-03-01T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(zone, start, fc.integer({ min: 1, max: 30 * 24 }), (named, startsAt, hours) => {
        const event = anEventLine({ zone: named, startsAt, endsAt: new Date(startsAt.getTime() + hours * 3_600_000) });
        const { from, to } = startsAround("2026-12");
        const isAsked = from <= startsAt && startsAt < to;
        expect(isAsked || daysOf("2026-12", event).length === 0).toBe(true);
      }),
    );
  });
});

describe("a month", () => {
  it("has its days in weeks that begin with Monday", () => {
    const { days } = monthGrid("2024-02", []);
    expect(days).toHaveLength(29);
    expect([days[0], days.at(-1)].map((day) => [day?.day, day?.weekday])).toEqual([
      ["2024-02-01", 4],
      ["2024-02-29", 4],
    ]);
    expect(weekdayNames("en")).toEqual(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]);
    expect(weekdayNames("ar")[0]).toBe("الاثنين");
    expect([asTitle("декабрь 2020 г.", "ru"), asTitle("", "fr")]).toEqual(["Декабрь 2020 г.", ""]);
  });

  it("is the present one where an address names none", () => {
    for (const told of [
      undefined,
      "",
      "2026-13",
      "2026-1",
      "26-11",
      "1944-12",
      "2100-01",
      ["2026-01"],
      "2026-11\u0000",
    ]) {
      expect(readMonth(told, now)).toBe("2026-11");
    }
    expect(readMonth("2020-12", now)).toBe("2020-12");
  });

  it("leads to those before and after, and not beyond the calendar", () => {
    expect(neighboursOf("2026-12")).toEqual({ before: "2026-11", after: "2027-01" });
    expect(neighboursOf("1945-01").before).toBeNull();
    expect(neighboursOf("2099-12").after).toBeNull();
  });
});
