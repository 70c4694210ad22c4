import { database, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { countsAsOverAt } from "@/lib/events/event-window";
import { writeAbsent } from "./write-absent";

/** Doors that were without a network have this long to send their scans, in milliseconds. */
const patience = 2 * 60 * 60 * 1_000;

/**
 * Marks who did not come to events that are over, where a door was kept: where nobody was let in, nobody is absent.
 * Safe to repeat.
 */
export async function markAllAbsent(): Promise<void> {
  const now = await databaseNow(database());
  const events = await database().event.findMany({
    where: {
      state: "published",
      startsAt: { lt: new Date(now.getTime() - patience) },
      registrations: { some: { state: "confirmed" } },
      AND: { registrations: { some: { state: "attended" } } },
    },
    select: { id: true, startsAt: true, endsAt: true },
    take: 200,
  });
  for (const event of events) {
    const over = countsAsOverAt(event);
    if (over === null || over.getTime() + patience > now.getTime()) continue;
    await transaction(async (tx) => writeAbsent(tx, event.id, { actor: null, at: await databaseNow(tx) }));
  }
}
