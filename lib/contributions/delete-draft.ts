import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { submissionLifecycle } from "./lifecycle";
import { lockOwnContribution } from "./load-contribution";
import { contributionPolicy } from "./policy";
import type { ActOnContribution } from "./schema";

/**
 * Deletes a draft that was never submitted; of the act a transition stays, of the words nothing.
 * Refuses as conflict what was received once: it has a receipt, and what has a receipt is kept.
 */
export function deleteDraft({ actor }: Pick<Deps, "actor">, input: ActOnContribution): Promise<void> {
  return transaction(async (tx) => {
    const draft = await lockOwnContribution(tx, actor, input.id);
    authorise(contributionPolicy.deleteDraft, actor, draft);
    submissionLifecycle.next("edit", draft.submission);
    if (draft.reference !== null) throw new DomainError("conflict", "contributions.errors.receivedOnce");
    if (draft.revision !== input.seenRevision) {
      throw new DomainError("conflict", "contributions.errors.changedMeanwhile");
    }
    await tx.contribution.delete({ where: { id: draft.id }, select: { id: true } });
    await recordTransition(tx, {
      subject: "contribution",
      subjectId: draft.id,
      field: "submission",
      from: draft.submission,
      to: "deleted",
      actor,
      at: await databaseNow(tx),
    });
  });
}
