import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueUntil } from "@/lib/following/due";

describe("what is due", () => {
  it("is of daily mails what was found by the last six o'clock, of weekly ones by that of the last Monday", () => {
    // A Sunday.
    expect(dueUntil(new Date("2026-11-22T05:59:59Z"))).toEqual({
      daily: new Date("2026-11-21T06:00:00Z"),
      weekly: new Date("2026-11-16T06:00:00Z"),
    });
    expect(dueUntil(new Date("2026-11-23T06:00:00Z"))).toEqual({
      daily: new Date("2026-11-23T06:00:00Z"),
      weekly: new Date("2026-11-23T06:00:00Z"),
    });
    expect(dueUntil(new Date("2026-11-23T05:00:00Z"))).toEqual({
      daily: new Date("2026-11-22T06:00:00Z"),
      weekly: new Date("2026-11-16T06:00:00Z"),
    });
  });

  it("is never later than now, and no more than a day or a week ago", () => {
    const instants = fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (now) => {
        const { daily, weekly } = dueUntil(now);
        const day = 24 * 60 * 60 * 1000;
        for (const [due, longest] of [
          [daily, day],
          [weekly, 7 * day],
        ] as const) {
          expect(now.getTime() - due.getTime()).toBeGreaterThanOrEqual(0);
          expect(now.getTime() - due.getTime()).toBeLessThan(longest);
        }
        expect(weekly.getUTCDay()).toBe(1);
      }),
    );
  });
});
