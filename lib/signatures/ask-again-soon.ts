import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { askAgain, restSeconds } from "./jobs";

/** Leaves the letters to those whose confirmation a change of the text has undone. */
export function askAgainSoon(tx: Transaction, jobs: Jobs, contributionId: string): Promise<void> {
  return jobs.enqueue(tx, askAgain, { contributionId }, { afterSeconds: restSeconds });
}
