import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { proposePlacementsSoon } from "./propose-soon";

/**
 * To be called when paragraphs of an unpublished version got other words: what a person confirmed of adopted words was
 * said of the words before, so that it becomes a proposal again, and is measured anew.
 */
export async function followText(
  tx: Transaction,
  jobs: Jobs,
  { versionId, paragraphIds }: { versionId: string; paragraphIds: string[] },
): Promise<void> {
  if (paragraphIds.length === 0) return;
  await tx.placement.updateMany({
    where: {
      versionId,
      confirmedAt: { not: null },
      adoption: { not: null },
      toParagraphIds: { hasSome: paragraphIds },
    },
    data: { confirmedAt: null, confirmedById: null, revision: { increment: 1 } },
  });
  await proposePlacementsSoon(tx, jobs, versionId);
}
