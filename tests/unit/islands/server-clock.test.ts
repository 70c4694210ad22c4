import fc from "fast-check";
import { expect, it } from "vitest";
import { ServerClock } from "@/components/islands/floor/server-clock";

it("learns the server's clock from Date headers to a tenth of the second that they tell, whatever the reader's clock says", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -86_400_000, max: 86_400_000 }),
      fc.integer({ min: 0, max: 999 }),
      (offset, phase) => {
        const clock = new ServerClock();
        let learned: number | null = null;
        // Answers of 40 ms, asked for at instants that fall anywhere into the server's second.
        for (let asked = 0; asked < 30; asked += 1) {
          const sentAt = 1_800_000_000_000 + phase + asked * 2_070;
          const server = new Date(Math.floor((sentAt + 20 + offset) / 1_000) * 1_000);
          learned = clock.learn(server.toUTCString(), sentAt, sentAt + 40);
        }
        expect(Math.abs((learned ?? 0) - offset)).toBeLessThanOrEqual(100);
      },
    ),
  );
});

it("says nothing without a date, and begins anew when the reader's clock was set meanwhile", () => {
  const clock = new ServerClock();
  expect(clock.learn(null, 0, 1)).toBeNull();
  expect(clock.learn("yesterday", 0, 1)).toBeNull();
  const at = Date.parse("2026-11-23T10:00:00Z");
  const near = (offset: number | null, wanted: number) =>
    expect(Math.abs((offset ?? 0) - wanted)).toBeLessThanOrEqual(600);
  near(clock.learn("Mon, 23 Nov 2026 10:00:00 GMT", at, at + 10), 500);
  near(clock.learn("Mon, 23 Nov 2026 10:00:10 GMT", at - 3_600_000, at - 3_600_000 + 10), 3_610_500);
});
