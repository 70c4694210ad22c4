import type { Prisma } from "@/lib/db/generated/client";
import { assumedMs, countsAsOverAt, type EventHours } from "./event-window";

/** Where nobody knows the zone, an hour as printed is past everywhere a day later. */
const day = 24 * 60 * 60 * 1000;

type Hours = EventHours & { orderedAt: Date };

/** From when on what is shown only after an event is shown: when it counts as over; a day after its printed hour where the zone is unknown. */
export function shownAfter(event: Hours): Date {
  return countsAsOverAt(event) ?? new Date(event.orderedAt.getTime() + day);
}

/** The events of which what is shown only afterwards is shown by now; the same as `shownAfter`, for lists. */
export function overBy(now: Date): Prisma.EventWhereInput {
  const before = (ms: number) => ({ lte: new Date(now.getTime() - ms) });
  return {
    OR: [
      { startsAt: { not: null }, endsAt: before(0) },
      { startsAt: before(assumedMs), endsAt: null },
      { startsAt: null, orderedAt: before(day) },
    ],
  };
}
