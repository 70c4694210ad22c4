import type { Transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { recordAct } from "@/lib/ledger/record-act";
import { publicationLifecycle, submissionLifecycle } from "./lifecycle";
import type { LockedContribution } from "./load-contribution";
import { documentTagsOf } from "./public-tags";

export type DecisionToApply = {
  decision: "publish" | "publish_redacted" | "return" | "refuse";
  /** Code from the published list; null for publishing. */
  reasonCode: string | null;
  /** The revision the decider has read. */
  seenRevision: number;
  actor: Actor;
  at: Date;
};

/**
 * The states that follow from a moderator's decision, with their transitions and the public documents they make
 * stale. What was returned is a draft again and keeps its reference and its receipts. Who may decide is the caller's
 * question. Refuses as conflict what was withdrawn, decided already, or changed since `seenRevision`.
 */
export async function applyDecision(tx: Transaction, from: LockedContribution, given: DecisionToApply): Promise<void> {
  const { decision, reasonCode, seenRevision, actor, at } = given;
  if (from.submission !== "submitted") throw new DomainError("conflict", "moderation.errors.notBeforeYou");
  const publication = publicationLifecycle.next(decision, from.publication);
  const submission = decision === "return" ? submissionLifecycle.next("sendBack", from.submission) : from.submission;
  const { count } = await tx.contribution.updateMany({
    where: { id: from.id, revision: seenRevision },
    data: {
      publication,
      submission,
      revision: { increment: 1 },
      ...(decision === "publish" || decision === "publish_redacted" ? { publishedAt: publicFrom(from, at) } : {}),
      ...(decision === "refuse" ? { markerReason: reasonCode } : {}),
    },
  });
  if (count === 0) throw new DomainError("conflict", "moderation.errors.changedMeanwhile");
  const change = { subject: "contribution" as const, subjectId: from.id, actor, reason: reasonCode, at };
  await recordAct(tx, { ...change, field: "publication", from: from.publication, to: publication });
  if (submission !== from.submission) {
    await recordAct(tx, { ...change, field: "submission", from: from.submission, to: submission });
  }
  // Of what is returned the public reads nothing but that something was.
  const stale = decision === "return" ? [`transparency:${from.consultationId}`] : documentTagsOf(from);
  await dropDocuments(tx, stale);
}

/** What is kept back until an hour counts as published from then on. */
export function publicFrom({ embargoUntil }: Pick<LockedContribution, "embargoUntil">, at: Date): Date {
  return embargoUntil !== null && embargoUntil > at ? embargoUntil : at;
}
