import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { examineReceived } from "./jobs";

/** Leaves the examination of what was received in the transaction of its submission. */
export function examineSoon(tx: Transaction, jobs: Jobs, contributionId: string): Promise<void> {
  return jobs.enqueue(tx, examineReceived, { contributionId });
}
