import { lockWritable } from "@/lib/contributions/lock-writable";
import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";

/**
 * A file beside a draft that the actor may write on, with the draft's row locked until the transaction ends. Refuses:
 * not_found (no such file, or another side's), forbidden, conflict (no draft any more).
 */
export async function lockAttachment(tx: Transaction, actor: Actor, id: string) {
  const found = await tx.attachment.findUnique({ where: { id }, select: { contributionId: true } });
  if (found === null) throw notFound();
  const draft = await lockWritable(tx, actor, found.contributionId);
  // Read again: the draft was waited for.
  const attachment = await tx.attachment.findUnique({
    where: { id },
    select: { id: true, position: true, removedAt: true, fileSha256: true, file: { select: { bytes: true } } },
  });
  if (attachment === null) throw notFound();
  return { draft, attachment };
}
