import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueReminder } from "@/lib/deadlines/reminder-times";

const closes = new Date("2026-11-30T17:00:00.000Z");
const due = (now: string) => dueReminder(closes, [7, 1], new Date(now))?.days ?? null;

describe("a reminder", () => {
  it.each([
    ["2026-11-23T16:59:59.999Z", null],
    ["2026-11-23T17:00:00.000Z", 7],
    ["2026-11-29T16:59:59.999Z", 7],
    ["2026-11-29T17:00:00.000Z", 1],
    ["2026-11-30T16:59:59.999Z", 1],
    ["2026-11-30T17:00:00.000Z", null],
  ])("at %s is the one of %s days", (now, days) => {
    expect(due(now)).toBe(days);
  });

  it("is never due after the closing, and always the last whose instant has come", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20 * 24, max: 24 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { minLength: 1 }),
        (hours, days) => {
          const now = new Date(closes.getTime() + hours * 3_600_000);
          const found = dueReminder(closes, days, now);
          const come = days.filter((count) => hours >= -24 * count);
          expect(found?.days ?? null).toBe(hours >= 0 || come.length === 0 ? null : Math.min(...come));
        },
      ),
    );
  });
});
