import type { Transaction } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Jobs } from "@/lib/jobs/queue";
import { stampElsewhere } from "./jobs";

/** Leaves the question to every other time-stamping authority of the settings; their answers come after the submission. */
export async function askOtherAuthorities(tx: Transaction, jobs: Jobs, receiptId: string): Promise<void> {
  for (const authority of env().timeStamps.authorities) {
    await jobs.enqueue(tx, stampElsewhere, { receiptId, authority });
  }
}
