import type { Transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Actor } from "@/lib/kernel/actor";
import { recordAct } from "@/lib/ledger/record-act";
import { restoreOriginal } from "@/lib/redactions/restore-original";
import { publicationLifecycle, submissionLifecycle } from "./lifecycle";
import type { LockedContribution } from "./load-contribution";
import { documentTagsOf } from "./public-tags";

type Reopening = {
  actor: Actor;
  /** Code: undone, reviewed or appealed. */
  reason: string;
  at: Date;
};

/**
 * A decided contribution is before the moderators again, with the words that a redaction took out. Who may reopen it, and why, is the caller's question.
 * Refuses: conflict (nothing was decided).
 */
export async function reopen(tx: Transaction, from: LockedContribution, given: Reopening): Promise<void> {
  const { actor, reason, at } = given;
  const publication = publicationLifecycle.next("reopen", from.publication);
  const isBack = from.publication === "returned";
  const submission = isBack ? submissionLifecycle.next("takeBackAgain", from.submission) : from.submission;
  await restoreOriginal(tx, from);
  await tx.contribution.update({
    where: { id: from.id },
    data: {
      ...{ publication, submission, publishedAt: null, hiddenAt: null, markerReason: null },
      revision: { increment: 1 },
    },
    select: { id: true },
  });
  const change = { subject: "contribution" as const, subjectId: from.id, actor, reason, at };
  await recordAct(tx, { ...change, field: "publication", from: from.publication, to: publication });
  if (isBack) await recordAct(tx, { ...change, field: "submission", from: from.submission, to: submission });
  await dropDocuments(tx, documentTagsOf(from));
}
