import { type Transaction, transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { versionLifecycle } from "./lifecycle";
import { loadVersion } from "./load-draft";
import { draftPolicy } from "./policy";
import { type LineageGroup, type LineageRow, readLineageRows, writeLineage } from "./propose-lineage";

/**
 * Takes a version for this transaction, so that neither its text nor its lineage changes meanwhile. The revision is
 * not counted: whoever corrects the words meanwhile loses nothing. Refuses a frozen version, and one that goes on
 * from no other.
 */
export async function holdLineage(tx: Transaction, versionId: string): Promise<{ confirmedAt: Date | null }> {
  await tx.$executeRaw`SELECT 1 FROM draft_version WHERE id = ${versionId}::uuid FOR NO KEY UPDATE`;
  const held = await tx.draftVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { status: true, previousId: true, lineageConfirmedAt: true },
  });
  if (!versionLifecycle.can("publish", held.status)) throw new DomainError("conflict", "drafts.errors.frozen");
  if (held.previousId === null) throw new DomainError("conflict", "lineage.errors.noPrevious");
  return { confirmedAt: held.lineageConfirmedAt };
}

/** One correction of a lineage by a person: `change` gives the hand-made groups as they should be, or null for none. */
export function correctLineage(
  { actor, clock }: Deps,
  versionId: string,
  change: (rows: LineageRow[], tx: Transaction) => LineageGroup[] | null | Promise<LineageGroup[] | null>,
): Promise<void> {
  return transaction(async (tx) => {
    const version = await loadVersion(tx, actor, versionId);
    authorise(draftPolicy.correctLineage, actor, version.subject);
    const { confirmedAt } = await holdLineage(tx, version.id);
    const byHand = await change(await readLineageRows(tx, version.id), tx);
    if (byHand === null) return;
    await writeLineage(tx, version.id, byHand);
    if (confirmedAt !== null) await reopenLineage(tx, { versionId: version.id, actor, at: clock.now() });
  });
}

/** Takes a confirmation back: what was confirmed is not what is there any more. */
export async function reopenLineage(
  tx: Transaction,
  { versionId, actor, at }: { versionId: string; actor: Actor; at: Date },
): Promise<void> {
  await tx.draftVersion.update({ where: { id: versionId }, data: { lineageConfirmedAt: null } });
  await recordTransition(tx, {
    subject: "draft_version",
    subjectId: versionId,
    field: "lineage",
    from: "confirmed",
    to: "proposed",
    actor,
    at,
  });
}
