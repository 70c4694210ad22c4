import type { LockedContribution } from "@/lib/contributions/load-contribution";
import type { Transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { findReason } from "./find-reason";
import { lapseProposals } from "./lapse-proposals";
import { placeDecision } from "./place-decision";
import { proposalState } from "./proposal-state";
import type { ModerateContribution } from "./schema";

type Proposed = { actor: Actor; contribution: LockedContribution; input: ModerateContribution; at: Date };

/**
 * Leaves a decision for a second moderator to agree with. It is checked as if it were taken now, so that nobody agrees
 * to what cannot be. Refuses: conflict (another proposal waits, decided, withdrawn, changed), invalid as `decide`.
 */
export async function proposeDecision(
  tx: Transaction,
  jobs: Jobs,
  { actor, contribution, input, at }: Proposed,
): Promise<{ proposalId: string }> {
  if (contribution.submission !== "submitted" || contribution.publication !== "pending") {
    throw new DomainError("conflict", "moderation.errors.notBeforeYou");
  }
  if (contribution.revision !== input.seenRevision) {
    throw new DomainError("conflict", "moderation.errors.changedMeanwhile");
  }
  await lapseProposals(tx, jobs, { contributionId: contribution.id, revision: contribution.revision, at });
  const waiting = await tx.decisionProposal.count({ where: { contributionId: contribution.id, state: "waiting" } });
  if (waiting > 0) throw new DomainError("conflict", "moderation.errors.proposedAlready");
  if ("reasonCode" in input) await findReason(tx, input.decision, input.reasonCode);
  await placeDecision(tx, contribution.id, input);
  const { id } = await tx.decisionProposal.create({
    data: {
      contributionId: contribution.id,
      content: input,
      seenRevision: input.seenRevision,
      proposedById: actor.personId,
      proposedAt: at,
    },
    select: { id: true },
  });
  await recordTransition(tx, { ...proposalState(id), from: null, to: "waiting", actor, at });
  return { proposalId: id };
}
