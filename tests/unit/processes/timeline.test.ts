import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TimelineEntry, timelineOf, timelineWidth, timeOfEvent } from "@/lib/processes/timeline";

const entry = (from: string, to: string | null = null): TimelineEntry => ({
  ...({ kind: "stage", title: { en: from }, of: null, path: "/processes/one" } as const),
  ...{ from: new Date(from), to: to === null ? null : new Date(to), printed: null },
});

describe("a process along the years", () => {
  it("is nothing where nothing has a date", () => {
    expect(timelineOf([], new Date())).toBeNull();
  });

  it("spans whole years where it is long, and puts each thing where it belongs, in order of time", () => {
    const drawn = timelineOf(
      [entry("2020-12-31T23:00:00Z", "2021-01-01T01:00:00Z"), entry("2019-07-02T12:00:00Z")],
      new Date("2026-01-01T00:00:00Z"),
    );
    expect(drawn?.periods).toEqual(["2019", "2020", "2021"]);
    expect(drawn?.rows.map(({ entry: { title }, at }) => [title.en, at])).toEqual([
      ["2019-07-02T12:00:00Z", 167],
      ["2020-12-31T23:00:00Z", 667],
    ]);
    expect(drawn?.now).toBeNull();
  });

  it("spans whole months where it is short, and shows today within them", () => {
    const drawn = timelineOf(
      [entry("2026-11-30T23:00:00Z"), entry("2026-12-05T00:00:00Z", "2027-01-31T23:59:59Z")],
      new Date("2026-12-16T12:00:00Z"),
    );
    expect(drawn?.periods).toEqual(["2026-11", "2026-12", "2027-01"]);
    expect(drawn?.now).toBe(495);
  });

  it("keeps everything within its width and long enough to be seen", () => {
    const instant = fc.date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
    const lasting = fc.tuple(instant, fc.option(fc.integer({ min: 0, max: 5 * 365 * 86_400 })));
    fc.assert(
      fc.property(fc.array(lasting, { minLength: 1, maxLength: 20 }), instant, (things, now) => {
        const drawn = timelineOf(
          things.map(([from, seconds]) => ({
            ...entry("2020-01-01"),
            ...{ from, to: seconds === null ? null : new Date(from.getTime() + seconds * 1000) },
          })),
          now,
        );
        for (const { at, length } of drawn?.rows ?? []) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThanOrEqual(4);
          expect(at + length).toBeLessThanOrEqual(timelineWidth);
        }
      }),
    );
  });
});

describe("an event along the years", () => {
  const at = (printedStart: string | null, startsAt: Date | null = null) => {
    const time = timeOfEvent({ startsAt, endsAt: null, printedStart });
    return time === null ? null : [time.from.toISOString(), time.to?.toISOString() ?? null, time.printed];
  };

  it("stands at its instants, whatever was printed", () => {
    expect(at("2017", new Date("2022-06-23T15:30:00Z"))).toEqual(["2022-06-23T15:30:00.000Z", null, null]);
  });

  it.each([
    ["2017", "2017-01-01T00:00:00.000Z", "2017-12-31T23:59:59.000Z", "2017"],
    ["2016-02", "2016-02-01T00:00:00.000Z", "2016-02-29T23:59:59.000Z", "2016-02"],
    ["2019-12", "2019-12-01T00:00:00.000Z", "2019-12-31T23:59:59.000Z", "2019-12"],
    ["2022-12-01T08:15", "2022-12-01T00:00:00.000Z", "2022-12-01T23:59:59.000Z", "2022-12-01"],
  ])("of which only %s is printed stands over all of it, and says no more", (printed, from, to, said) => {
    expect(at(printed)).toEqual([from, to, said]);
  });

  it("of which nothing is known stands nowhere", () => {
    expect([at(null), at("soon")]).toEqual([null, null]);
  });
});
