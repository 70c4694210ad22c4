import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { database, transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { isDomainError } from "@/lib/kernel/errors";
import { acceptOffer } from "@/lib/registrations/accept-offer";
import { cancelRegistration } from "@/lib/registrations/cancel-registration";
import { declineOffer } from "@/lib/registrations/decline-offer";
import { fillPlacesOf } from "@/lib/registrations/fill-places";
import { registerForEvents } from "@/lib/registrations/register-for-events";
import { depsOf, notedJobs } from "../../factories/actor";
import { anEvent } from "../../factories/event";
import { aForm } from "../../factories/registration";
import { testDatabase } from "../../support/database";
import { aCrowd } from "../../support/race-of-registrations";

await testDatabase();
const crowd = await aCrowd(6);

/** What can happen: somebody acts, the room changes, the hour of every offer passes. */
const step = fc.oneof(
  fc.record({
    act: fc.constantFrom("register" as const, "cancel" as const, "accept" as const, "decline" as const),
    who: fc.nat(crowd.length - 1),
  }),
  fc.record({ act: fc.constant("resize" as const), places: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ act: fc.constant("expire" as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

describe("whatever happens, in any order", () => {
  it("nobody gets a place that is not there, no place lies idle while somebody waits, and nobody is passed over", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), fc.constantFrom(0, 1), async (steps, hours) => {
        const event = await anEvent.published({ capacityOnline: 2, acceptWithinHours: hours });
        for (const one of steps) {
          const before = await taken(event.id);
          await perform(event.id, one);
          // A smaller room takes nothing away: until some leave there may be more people than places, never more than before.
          await hold(event.id, Math.max(before, await capacity(event.id)));
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

async function perform(eventId: string, one: Step): Promise<void> {
  if (one.act === "resize") {
    await database().event.update({ where: { id: eventId }, data: { capacityOnline: one.places } });
    return transaction((tx) => fillPlacesOf(tx, notedJobs(), eventId));
  }
  if (one.act === "expire") {
    const past = new Date(Date.now() - 1000);
    await database().registration.updateMany({
      where: { eventId, state: "waitlisted", offeredUntil: { not: null } },
      data: { offeredUntil: past },
    });
    return transaction((tx) => fillPlacesOf(tx, notedJobs(), eventId));
  }
  const actor = crowd[one.who];
  if (actor !== undefined) await act(eventId, actor, one.act);
}

async function act(eventId: string, actor: Actor, what: "register" | "cancel" | "accept" | "decline"): Promise<void> {
  if (what === "register") {
    await registerForEvents(depsOf(actor), aForm([eventId]));
    return;
  }
  const row = await database().registration.findFirst({
    where: { eventId, personId: actor.personId },
    orderBy: { arrival: "desc" },
    select: { id: true, revision: true },
  });
  if (row === null) return;
  const command = { cancel: cancelRegistration, accept: acceptOffer, decline: declineOffer }[what];
  try {
    await command(depsOf(actor), { id: row.id, seenRevision: row.revision });
  } catch (error) {
    // What cannot be done now is refused, and changes nothing.
    if (!isDomainError(error) || error.code !== "conflict") throw error;
  }
}

async function capacity(eventId: string): Promise<number> {
  const event = await database().event.findUniqueOrThrow({ where: { id: eventId } });
  return event.capacityOnline ?? 0;
}

async function taken(eventId: string): Promise<number> {
  const rows = await database().registration.findMany({ where: { eventId } });
  return rows.filter(({ state, offeredUntil }) => state === "confirmed" || (state === "waitlisted" && offeredUntil))
    .length;
}

async function hold(eventId: string, most: number): Promise<void> {
  const rows = await database().registration.findMany({ where: { eventId }, orderBy: { arrival: "asc" } });
  const held = rows.filter(
    ({ state, offeredUntil }) => state === "confirmed" || (state === "waitlisted" && offeredUntil),
  );
  const line = rows.filter(({ state, offeredUntil }) => state === "waitlisted" && offeredUntil === null);
  expect(held.length).toBeLessThanOrEqual(most);
  if (line.length > 0) expect(held.length).toBeGreaterThanOrEqual(await capacity(eventId));
  const last = Math.max(0, ...held.map(({ arrival }) => arrival));
  expect(line.filter(({ arrival }) => arrival < last)).toEqual([]);
  // One registration that stands for each person.
  const live = [...held, ...line].map(({ personId }) => personId);
  expect(new Set(live).size).toBe(live.length);
}
