import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { askAgain } from "./jobs";

/** Seconds without a change after which a text counts as come to rest. */
export const restSeconds = 60;

/** Leaves the letters to those whose confirmation the change of the text has undone. */
export function askAgainSoon(tx: Transaction, jobs: Jobs, contributionId: string): Promise<void> {
  return jobs.enqueue(tx, askAgain, { contributionId }, { afterSeconds: restSeconds });
}
