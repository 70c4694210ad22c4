import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { type ChangeableEvent, changedKinds, changeFacts } from "./change-facts";
import { tellChangeSoon } from "./tell-change-soon";

type Told = { eventId: string; before: ChangeableEvent; after: ChangeableEvent; byId: string; at: Date };

/**
 * Keeps what people must learn of, with what stood before, raises the SEQUENCE of the event (RFC 5545, section
 * 3.8.7.4) and leaves the news to the queue. Does nothing where nothing differs.
 */
export async function recordChanges(tx: Transaction, jobs: Jobs, told: Told): Promise<void> {
  const { eventId, before, after, byId, at } = told;
  const kinds = changedKinds(before, after);
  if (kinds.length === 0) return;
  await tx.eventChange.createMany({
    data: kinds.map((kind) => ({
      eventId,
      kind,
      before: changeFacts(kind, before),
      after: changeFacts(kind, after),
      byId,
      at,
    })),
  });
  await tx.event.update({ where: { id: eventId }, data: { sequence: { increment: 1 } }, select: { id: true } });
  await tellChangeSoon(tx, jobs, eventId);
}
