import { describe, expect, it } from "vitest";
import type { SessionLine } from "@/lib/events/public";
import { byDay, byEdition, byMonth, withSpan } from "@/lib/events/session-order";

function line(id: string, given: Partial<SessionLine> = {}): SessionLine {
  const startsAt = given.startsAt === undefined ? new Date("2020-12-04T13:00:00Z") : given.startsAt;
  return {
    id,
    slug: id,
    kind: "dialogue",
    mode: "online",
    isCancelled: false,
    title: { en: id },
    summary: {},
    edition: null,
    zone: "UTC",
    wholeDays: false,
    endsAt: null,
    printedStart: null,
    printedEnd: null,
    city: {},
    process: { slug: "p", name: {} },
    series: null,
    hosts: [],
    areas: [],
    parentId: null,
    ...given,
    startsAt,
    orderedAt: given.orderedAt ?? startsAt ?? new Date("2017-01-01T00:00:00Z"),
  };
}

const week = ["2020-12-07T15:00:00Z", "2020-12-08T01:00:00Z", "2020-12-08T12:00:00Z"].map((at, number) =>
  line(`s${number}`, { startsAt: new Date(at) }),
);
const idsOf = (groups: readonly { events: readonly { id: string }[] }[]) =>
  groups.map(({ events }) => events.map(({ id }) => id));

describe("the sessions of a series", () => {
  it("stand under the days of its zone, across midnight", () => {
    expect(idsOf(byDay(week, "UTC"))).toEqual([["s0"], ["s1", "s2"]]);
    expect(idsOf(byDay(week, "America/New_York"))).toEqual([["s0", "s1"], ["s2"]]);
  });

  it("without a known hour stand apart", () => {
    const unknown = line("u", { startsAt: null, zone: null, printedStart: "2020-12-07T15:00" });
    expect(byDay([...week, unknown], "UTC").at(-1)).toMatchObject({ zone: null, events: [{ id: "u" }] });
  });

  it("give the series its days where it states none", () => {
    const spanned = withSpan(line("series", { kind: "series", startsAt: null }), week);
    expect(spanned).toMatchObject({
      wholeDays: true,
      startsAt: new Date("2020-12-07T00:00:00Z"),
      endsAt: new Date("2020-12-09T00:00:00Z"),
    });
    expect(withSpan(line("series", { kind: "series", startsAt: null }), [])).toMatchObject({ startsAt: null });
  });

  it("of a yearly event stand under their edition by kind, the latest edition first", () => {
    const editions = byEdition([
      line("e2017", { kind: "series", edition: "2017" }),
      line("pre", { kind: "pre_event", parentId: "e2017" }),
      line("e2022", { kind: "series", edition: "2022" }),
      line("main", { kind: "main_session", parentId: "e2022" }),
      line("side", { kind: "side_event", parentId: "e2022" }),
    ]);
    expect(editions.map(({ event, kinds }) => [event.id, kinds.map(({ kind }) => kind)])).toEqual([
      ["e2022", ["main_session", "side_event"]],
      ["e2017", ["pre_event"]],
    ]);
  });

  it("hang in the month of their own zone", () => {
    const newYear = line("n", { startsAt: new Date("2021-01-01T02:00:00Z"), zone: "America/New_York" });
    const year = line("y", { startsAt: null, zone: null, printedStart: "2017" });
    expect(byMonth([newYear, year]).map(({ month }) => month)).toEqual(["2020-12", "2017"]);
  });
});
