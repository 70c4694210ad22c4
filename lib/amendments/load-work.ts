import type { Database, Transaction } from "@/lib/db/client";
import type { HeldText } from "@/lib/drafts/text-blocks";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { withPresentOffices } from "@/lib/moderation/load-moderated";
import { workPolicy } from "./policy";

const workColumns = {
  id: true,
  slug: true,
  status: true,
  revision: true,
  label: true,
  language: true,
  numbering: true,
  previousId: true,
  previous: { select: { id: true, label: true, language: true } },
  draft: {
    select: { id: true, title: true, consultation: { select: { id: true, slug: true, processId: true } } },
  },
} as const;

/**
 * A version that goes on from another, for those who take proposals into it; to others, and as long as there is no
 * version before, it does not exist.
 */
export async function loadWork(db: Database, given: Actor, versionId: string) {
  const row = await db.draftVersion.findUnique({ where: { id: versionId }, select: workColumns });
  if (row === null || row.previous === null) throw notFound();
  const { previous, draft, ...version } = row;
  const subject = { processId: draft.consultation.processId, draftId: draft.id };
  const actor = await withPresentOffices(db, given);
  if (!workPolicy.read(actor, subject)) throw notFound();
  return { ...version, previous, draft, subject, actor };
}

export type Work = Awaited<ReturnType<typeof loadWork>>;

/**
 * The same, its text held for this transaction: acts on one version come one after the other, and whoever has the
 * whole text open in the editor is told. Refuses as conflict a text that is published.
 */
export async function holdWork(tx: Transaction, actor: Actor, versionId: string): Promise<Work & { held: HeldText }> {
  await tx.$executeRaw`SELECT 1 FROM draft_version WHERE id = ${versionId}::uuid FOR NO KEY UPDATE`;
  const work = await loadWork(tx, actor, versionId);
  if (work.status !== "draft") throw new DomainError("conflict", "drafts.errors.frozen");
  await tx.draftVersion.update({
    where: { id: versionId },
    data: { revision: { increment: 1 } },
    select: { id: true },
  });
  return { ...work, held: { id: work.id, language: work.language, numbering: work.numbering } };
}
