import { reopen } from "@/lib/contributions/reopen";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { env } from "@/lib/env";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { undoEntry } from "@/lib/ledger/facts";
import { recordInLedger } from "@/lib/ledger/record-in-ledger";
import { lockModerated } from "./load-moderated";
import { moderationPolicy } from "./policy";
import type { UndoDecision } from "./schema";

/**
 * Takes one's own decision back within the short time in which nobody was told of it: the contribution is pending
 * again, and the decision stays on record as undone.
 *
 * Refuses: not_found, forbidden (somebody else's decision), conflict (the time has passed, undone already, or the
 * contribution was changed since).
 */
export function undoDecision({ actor }: Pick<Deps, "actor">, input: UndoDecision): Promise<{ id: string }> {
  return transaction((tx) => undoWithin(tx, actor, input));
}

/** The same inside another command's transaction. */
export async function undoWithin(tx: Transaction, actor: Actor, { decisionId }: UndoDecision): Promise<{ id: string }> {
  const found = await tx.moderationDecision.findUnique({
    where: { id: decisionId },
    select: { contributionId: true },
  });
  if (found === null) throw notFound();
  const { contribution, subject } = await lockModerated(tx, actor, found.contributionId);
  const decision = await tx.moderationDecision.findUniqueOrThrow({
    where: { id: decisionId },
    include: {
      undone: { select: { decisionId: true } },
      hidings: { select: { id: true } },
      appeals: { select: { id: true } },
    },
  });
  authorise(moderationPolicy.undo, actor, { ...subject, ...decision });
  const at = await databaseNow(tx);
  if (decision.undone !== null) throw new DomainError("conflict", "moderation.errors.undoneAlready");
  // What an appeal or a second look led to stands, and so does what is complained of: their own records name it.
  if (decision.appealId !== null || decision.hidings.length > 0 || decision.appeals.length > 0) {
    throw new DomainError("conflict", "moderation.errors.tooLateToUndo");
  }
  if (!mayStillUndo(decision.decidedAt, at)) throw new DomainError("conflict", "moderation.errors.tooLateToUndo");
  // The decision itself counted one change; any other since then belongs to somebody.
  if (contribution.revision !== decision.seenRevision + 1) {
    throw new DomainError("conflict", "moderation.errors.changedMeanwhile");
  }
  await reopen(tx, contribution, { actor, reason: "undone", at });
  const undone = await tx.decisionUndo.create({ data: { decisionId, undoneById: actor.personId, undoneAt: at } });
  await recordInLedger(tx, undoEntry(undone));
  return { id: contribution.id };
}

/** Whether a decision of that hour can still be taken back. */
export function mayStillUndo(decidedAt: Date, now: Date): boolean {
  return now.getTime() < decidedAt.getTime() + env().undoSeconds * 1_000;
}

/** Decisions from this hour on can still be taken back. */
export function undoableSince(now: Date): Date {
  return new Date(now.getTime() - env().undoSeconds * 1_000);
}
