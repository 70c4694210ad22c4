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

/** The same for every version that goes on from the one, or from the original of the one, that a comment is on. */
export async function proposeOnSuccessorsSoon(tx: Transaction, jobs: Jobs, versionId: string): Promise<void> {
  const rows = await tx.draftVersion.findMany({
    where: {
      lineageConfirmedAt: { not: null },
      previous: { OR: [{ id: versionId }, { translations: { some: { id: versionId } } }] },
    },
    select: { id: true },
  });
  for (const { id } of rows) await proposePlacementsSoon(tx, jobs, id);
}
