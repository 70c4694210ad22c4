import { describe, expect, it } from "vitest";
import { consultationWindow, isOpen, roundWindow, timeLeft } from "@/lib/consultations/window";

const opensAt = new Date("2026-10-01T08:00:00.000Z");
const closesAt = new Date("2026-11-30T17:00:00.000Z");
const round = { opensAt, closesAt };
const at = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
const soonFrom = at(closesAt, -72 * 60 * 60 * 1000);

describe("the window of a round, to the millisecond", () => {
  it.each([
    ["a millisecond before opening", at(opensAt, -1), "not_yet_open", opensAt, false],
    ["at the opening instant", opensAt, "open", soonFrom, true],
    ["a millisecond before the last 72 hours", at(soonFrom, -1), "open", soonFrom, true],
    ["at the start of the last 72 hours", soonFrom, "closing_soon", closesAt, true],
    ["a millisecond before closing", at(closesAt, -1), "closing_soon", closesAt, true],
    ["at the closing instant", closesAt, "closed", null, false],
    ["a second after closing", at(closesAt, 1000), "closed", null, false],
  ] as const)("%s", (_when, now, state, changesAt, open) => {
    expect(roundWindow(round, now)).toEqual({ state, changesAt });
    expect(isOpen(round, now)).toBe(open);
  });

  it("a round shorter than 72 hours opens as closing soon", () => {
    const short = { opensAt, closesAt: at(opensAt, 60_000) };
    expect(roundWindow(short, opensAt)).toEqual({ state: "closing_soon", changesAt: short.closesAt });
  });
});

describe("the round that a consultation shows", () => {
  const first = { name: "first", opensAt, closesAt };
  const second = {
    name: "second",
    opensAt: new Date("2027-01-01T00:00:00Z"),
    closesAt: new Date("2027-02-01T00:00:00Z"),
  };
  const rounds = [second, first];

  it.each([
    ["the next one before any opened", at(opensAt, -1), "first", "not_yet_open"],
    ["the open one", opensAt, "first", "open"],
    ["the next one between two rounds", closesAt, "second", "not_yet_open"],
    ["the last one when all are closed", new Date("2027-03-01T00:00:00Z"), "second", "closed"],
  ] as const)("%s", (_which, now, name, state) => {
    expect(consultationWindow(rounds, now)).toMatchObject({ round: { name }, state });
  });

  it("is none without rounds", () => {
    expect(consultationWindow([], opensAt)).toBeNull();
  });
});

describe("time left, in the unit people say it in", () => {
  const minute = 60_000;
  it.each([
    [9 * 24 * 60 * minute, "days", 9],
    [9 * 24 * 60 * minute - 1, "days", 8],
    [48 * 60 * minute, "days", 2],
    [48 * 60 * minute - 1, "hours", 47],
    [60 * minute, "hours", 1],
    [60 * minute - 1, "minutes", 60],
    [1, "minutes", 1],
    [0, "minutes", 0],
    [-5, "minutes", 0],
  ] as const)("%d ms is %s %d", (ms, unit, count) => {
    expect(timeLeft(opensAt, at(opensAt, ms))).toEqual({ unit, count });
  });
});
