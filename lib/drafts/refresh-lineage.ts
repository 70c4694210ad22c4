import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { reopenLineage } from "./hold-lineage";
import { handMade, isAlone, sameLineage } from "./lineage-groups";
import { readLineageRows, writeLineage } from "./propose-lineage";

/**
 * Proposes the lineage anew after the text of a held version was written. A confirmed lineage stays confirmed while
 * only words changed; where paragraphs came, went or changed places, a person looks again. What was confirmed as
 * split or merged stays known as such. Returns whether a confirmation was taken back.
 */
export async function refreshLineage(
  tx: Transaction,
  given: { versionId: string; actor: Actor; at: Date },
): Promise<boolean> {
  const { previousId, lineageConfirmedAt } = await tx.draftVersion.findUniqueOrThrow({
    where: { id: given.versionId },
    select: { previousId: true, lineageConfirmedAt: true },
  });
  if (previousId === null) return false;
  const confirmed = lineageConfirmedAt !== null;
  const rows = await readLineageRows(tx, given.versionId);
  const known = confirmed ? rows.filter((row) => !row.byHand && !isAlone(row) && isSeveral(row)) : [];
  const now = await writeLineage(tx, given.versionId, handMade(rows), known);
  if (!confirmed || sameLineage(rows, now)) return false;
  await reopenLineage(tx, given);
  return true;
}

function isSeveral({ before, after }: { before: string[]; after: string[] }): boolean {
  return before.length > 1 || after.length > 1;
}
