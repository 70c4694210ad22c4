import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { liftEmbargo } from "./jobs";

/**
 * Leaves a job for the hour until which a published contribution is kept back: the hour alone decides whether it may be
 * seen, and the job drops the finished documents that do not show it yet.
 */
export async function showAtItsHour(
  tx: Transaction,
  jobs: Jobs,
  contribution: { id: string; embargoUntil: Date | null },
  now: Date,
): Promise<void> {
  const { id, embargoUntil } = contribution;
  if (embargoUntil === null || embargoUntil <= now) return;
  // A second later: no clock that is a little slow may keep a page without it.
  const afterSeconds = Math.ceil((embargoUntil.getTime() - now.getTime()) / 1_000) + 1;
  await jobs.enqueue(tx, liftEmbargo, { contributionId: id }, { afterSeconds });
}
