import { describe, expect, it } from "vitest";
import { anEvent } from "../../factories/event";
import { testDatabase } from "../../support/database";
import { aCrowd, allRegister, resize, watch, whatStands } from "../../support/race-of-registrations";

await testDatabase();

const sizes = [120, 80, 100, 140, 60, 110];

describe("three hundred people and a hundred places", () => {
  it("gives every place, never one too many, in the order of arrival, while fifty leave and the room changes", async () => {
    const event = await anEvent.published({ capacityOnline: 100, acceptWithinHours: 0 });
    const crowd = await aCrowd(300);
    const watching = watch(event.id);
    const [{ unanswered, left }] = await Promise.all([
      allRegister(event.id, crowd, 50),
      (async () => {
        for (const size of sizes) await resize(event.id, size);
      })(),
    ]);
    const { looks, broken } = await watching.stop();
    expect(unanswered).toEqual([]);
    expect(left).toBe(50);
    expect(looks).toBeGreaterThan(5);
    expect(broken).toBe(0);
    const end = await whatStands(event.id);
    expect(end.people).toBe(300);
    expect(end.rows.map(({ arrival }) => arrival)).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
    expect(end.arrivals).toBe(300);
    // As many as there are places, while anybody waits; the first to arrive have them.
    expect(end.confirmed.length).toBe(end.capacity);
    expect(end.waiting.length).toBeGreaterThan(0);
    expect(end.cancelled.length).toBe(left);
    expect(Math.max(...end.confirmed.map(({ arrival }) => arrival))).toBeLessThan(
      Math.min(...end.waiting.map(({ arrival }) => arrival)),
    );
    expect(end.unexplained).toEqual([]);
    // Everybody is told once what became of it; who left, and who moved up from the line, is told that as well.
    const mails = (step: string, state = "") => end.told.filter((one) => one.startsWith(`${step} ${state}`)).length;
    expect(mails("registered")).toBe(300);
    expect(mails("cancelled")).toBe(left);
    expect(mails("registered", "confirmed") + mails("promoted", "confirmed")).toBe(end.everConfirmed);
  }, 120_000);
});
