import type { Transaction } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Jobs } from "@/lib/jobs/queue";
import { tellDecision } from "./jobs";

/** Leaves the mail about a decision for the moment at which it can be undone no more. */
export async function tellSoon(tx: Transaction, jobs: Jobs, decisionId: string): Promise<void> {
  await jobs.enqueue(tx, tellDecision, { decisionId }, { afterSeconds: env().undoSeconds });
}
