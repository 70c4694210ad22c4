import { expect, it } from "vitest";
import { isPlaceZone, readLocalHour, toLocalHour, zones } from "@/lib/consultations/local-hour";

it("a local hour becomes the instant it is in its zone, in winter and in summer", () => {
  expect(readLocalHour("2026-11-30T18:00", "Europe/Zurich")).toEqual({
    kind: "exact",
    instant: new Date("2026-11-30T17:00:00Z"),
  });
  expect(readLocalHour("2026-07-01T18:00", "Europe/Zurich")).toEqual({
    kind: "exact",
    instant: new Date("2026-07-01T16:00:00Z"),
  });
});

it("an hour that the clocks jump over is recognised, at both of its edges", () => {
  expect(readLocalHour("2026-03-29T01:59", "Europe/Zurich").kind).toBe("exact");
  expect(readLocalHour("2026-03-29T02:00", "Europe/Zurich").kind).toBe("skipped");
  expect(readLocalHour("2026-03-29T02:59", "Europe/Zurich").kind).toBe("skipped");
  expect(readLocalHour("2026-03-29T03:00", "Europe/Zurich").kind).toBe("exact");
});

it("an hour that comes twice is recognised", () => {
  expect(readLocalHour("2026-10-25T02:30", "Europe/Zurich").kind).toBe("repeated");
  expect(readLocalHour("2026-10-25T03:00", "Europe/Zurich").kind).toBe("exact");
});

it("nonsense is unreadable and never throws", () => {
  for (const nonsense of ["", "tomorrow", "2026-02-30T10:00", "2026-13-01T10:00", "2026-11-30T25:00"]) {
    expect(readLocalHour(nonsense, "Europe/Zurich").kind).toBe("unreadable");
  }
  expect(readLocalHour("2026-11-30T18:00", "Mars/Olympus").kind).toBe("unreadable");
});

it("an instant is shown again as the local hour it was typed as", () => {
  expect(toLocalHour(new Date("2026-11-30T17:00:00Z"), "Europe/Zurich")).toBe("2026-11-30T18:00");
});

it("zones are places, never offsets", () => {
  expect(isPlaceZone("Europe/Zurich")).toBe(true);
  expect(isPlaceZone("America/Argentina/Buenos_Aires")).toBe(true);
  expect(isPlaceZone("UTC")).toBe(true);
  for (const wrong of ["+02:00", "Mars/Olympus", "", "Europe", "../etc/passwd"]) expect(isPlaceZone(wrong)).toBe(false);
  expect(zones()).toContain("Africa/Nairobi");
});
