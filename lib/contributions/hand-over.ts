import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { submissionLifecycle } from "./lifecycle";
import { lockOwnContribution } from "./load-contribution";
import { mailInside } from "./mail-inside";
import { contributionPolicy } from "./policy";
import { receive } from "./receive";
import type { ActOnContribution } from "./schema";

/**
 * Hands a finished draft to the focal point, who alone can submit it; it may still be changed until then.
 * Refuses what could not be submitted anyway (invalid, by field), so that the focal point gets nothing half-done.
 */
export function handOver(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  input: ActOnContribution,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const draft = await lockOwnContribution(tx, actor, input.id);
    authorise(contributionPolicy.handOver, actor, draft);
    // A doubled click hands over once and is no mistake.
    if (draft.submission === "awaiting_approval" && input.seenRevision >= draft.revision - 1) return { id: draft.id };
    const to = submissionLifecycle.next("handOver", draft.submission);
    if (draft.revision !== input.seenRevision) {
      throw new DomainError("conflict", "contributions.errors.changedMeanwhile");
    }
    const at = await databaseNow(tx);
    await (await receive(tx, draft, at)).refuseGaps();
    await tx.contribution.update({
      where: { id: draft.id },
      data: { submission: to, returnNote: null, revision: { increment: 1 } },
      select: { id: true },
    });
    await recordTransition(tx, {
      subject: "contribution",
      subjectId: draft.id,
      field: "submission",
      from: draft.submission,
      to,
      actor,
      at,
    });
    await mailInside(tx, jobs, { actor, draft, act: "handedOver", note: null, at });
    return { id: draft.id };
  });
}
