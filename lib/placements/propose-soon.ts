import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { proposePlacements } from "./jobs";

/**
 * Leaves in the caller's transaction the work of placing every published comment of the versions before on this
 * version. To be called when the lineage of a version was confirmed, when a version was published, and when a comment
 * was published on a version that has a successor (with the successor's id). Asking twice does no harm: what a person
 * confirmed stays, the rest is proposed anew.
 */
export async function proposePlacementsSoon(tx: Transaction, jobs: Jobs, versionId: string): Promise<void> {
  await jobs.enqueue(tx, proposePlacements, { versionId });
}
