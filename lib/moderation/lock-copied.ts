import type { Transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { refuseClaimedByOthers } from "./claim-contribution";
import { lockModerated } from "./load-moderated";
import { moderationPolicy } from "./policy";

/**
 * A file of a contribution in whose place the actor may put a redacted copy now, its contribution locked: while a
 * decision is open, and after one that withheld the file. A second pair of eyes agreed to what it saw, so that nothing
 * is changed after a proposal, nor after a decision of two.
 *
 * Refuses: not_found (no office there, no such file), forbidden (one's own organisation), conflict (nothing to decide
 * and nothing withheld, before somebody else, a proposal waits).
 */
export async function lockCopied(tx: Transaction, actor: Actor, attachmentId: string) {
  const found = await tx.attachment.findUnique({ where: { id: attachmentId }, select: { contributionId: true } });
  if (found === null) throw notFound();
  const { contribution, subject } = await lockModerated(tx, actor, found.contributionId);
  authorise(moderationPolicy.decide, actor, subject);
  const original = await tx.attachment.findFirst({
    where: { id: attachmentId, removedAt: null, replacesId: null },
    select: {
      ...{ id: true, position: true, withheldAt: true },
      replacedBy: { select: { id: true, fileSha256: true, name: true } },
    },
  });
  if (original === null) throw notFound();
  const at = await databaseNow(tx);
  const { submission, publication, round } = contribution;
  const isOpen = submission === "submitted" && publication === "pending";
  const isWithheld = submission === "submitted" && publication === "published_redacted" && original.withheldAt !== null;
  if (!isOpen && !(isWithheld && !round.fourEyes)) throw new DomainError("conflict", "redactions.errors.noCopyNow");
  await refuseClaimedByOthers(tx, actor, contribution.id, at);
  const { id: contributionId, revision: seenRevision } = contribution;
  const waiting = await tx.decisionProposal.count({ where: { contributionId, seenRevision, state: "waiting" } });
  if (waiting > 0) throw new DomainError("conflict", "moderation.errors.proposedAlready");
  return { contribution, original, isPublic: isWithheld, at };
}
