import type { Transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { submissionLifecycle } from "./lifecycle";
import type { LockedContribution } from "./load-contribution";

type Given = { seenRevision: number; actor: Actor; at: Date };

/**
 * Opens an input for the signatures of others. Who may, and until when, is the caller's question.
 * Refuses as conflict what is in another state or was changed since `seenRevision`.
 */
export async function collectSignatures(
  tx: Transaction,
  from: LockedContribution,
  { seenRevision, actor, at }: Given,
): Promise<void> {
  const to = submissionLifecycle.next("collect", from.submission);
  if (from.revision !== seenRevision) throw new DomainError("conflict", "contributions.errors.changedMeanwhile");
  await tx.contribution.update({
    where: { id: from.id },
    data: { submission: to, revision: { increment: 1 } },
    select: { id: true },
  });
  const change = { subject: "contribution" as const, subjectId: from.id, field: "submission" };
  await recordTransition(tx, { ...change, from: from.submission, to, actor, at });
}
