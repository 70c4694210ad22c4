import type { Transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Jobs } from "@/lib/jobs/queue";
import { changeWindow } from "./change-chain";
import { tellRoom } from "./tell-room";

/**
 * Leaves the news of another room or join link to the queue, in the transaction that has written event_room; to be
 * called after it. It reaches the confirmed alone, and is no event_change, which everybody may read.
 */
export async function tellRoomSoon(tx: Transaction, jobs: Jobs, eventId: string): Promise<void> {
  const at = await databaseNow(tx);
  const { count } = await tx.eventRoom.updateMany({ where: { eventId }, data: { changedAt: at } });
  if (count > 0) await jobs.enqueue(tx, tellRoom, { eventId, at: at.toISOString() }, { afterSeconds: changeWindow });
}
