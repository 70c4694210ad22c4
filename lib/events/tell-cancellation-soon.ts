import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { tellCancellation } from "./tell-cancellation";

/**
 * Leaves the news that an event was cancelled to the queue, in the transaction that cancels it. For a series one call
 * is enough: whoever is registered for any of its sessions is told once. Registrations stay as they are.
 */
export function tellCancellationSoon(tx: Transaction, jobs: Jobs, eventId: string): Promise<void> {
  return jobs.enqueue(tx, tellCancellation, { eventId });
}
