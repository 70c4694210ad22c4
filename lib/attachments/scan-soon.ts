import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { scanAttachment } from "./jobs";

/** Has a file shown to the virus scanner, once the transaction stands. */
export async function scanSoon(tx: Transaction, jobs: Jobs, attachmentId: string): Promise<void> {
  await jobs.enqueue(tx, scanAttachment, { attachmentId });
}
