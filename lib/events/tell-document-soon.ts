import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { tellDocument } from "./tell-document";

/** Leaves the notice of a paper that was published to the queue, in the transaction that publishes it (D11). */
export function tellDocumentSoon(tx: Transaction, jobs: Jobs, documentId: string): Promise<void> {
  return jobs.enqueue(tx, tellDocument, { documentId });
}
