import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { changeWindow } from "./change-chain";
import { tellChanges } from "./tell-changes";

/**
 * Leaves the news of a change of hour, place or mode to the queue, in the transaction that has written its rows of
 * event_change; to be called after them. Nothing is told where nothing was written, or of an event that is not
 * published.
 */
export async function tellChangeSoon(tx: Transaction, jobs: Jobs, eventId: string): Promise<void> {
  const latest = await tx.eventChange.findFirst({
    where: { eventId, kind: { not: "cancelled" } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  if (latest !== null) await jobs.enqueue(tx, tellChanges, { changeId: latest.id }, { afterSeconds: changeWindow });
}
