import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { lockModerated } from "./load-moderated";
import { moderationPolicy } from "./policy";
import { proposalState } from "./proposal-state";
import type { TakeBackProposal } from "./schema";

/**
 * Takes back a decision that one has proposed, as long as nobody has answered: the contribution waits as before. Gives
 * the contribution. Refuses: not_found, forbidden (somebody else's proposal), conflict (answered or lapsed already).
 */
export function takeBackProposal(
  { actor }: Pick<Deps, "actor">,
  { proposalId }: TakeBackProposal,
): Promise<{ contributionId: string }> {
  return transaction(async (tx) => {
    const found = await tx.decisionProposal.findUnique({
      where: { id: proposalId },
      select: { contributionId: true },
    });
    if (found === null) throw notFound();
    const { subject } = await lockModerated(tx, actor, found.contributionId);
    // Read again under the lock of the contribution, which whoever answers has to hold.
    const proposal = await tx.decisionProposal.findUniqueOrThrow({ where: { id: proposalId } });
    authorise(moderationPolicy.takeBackProposal, actor, { ...subject, proposedById: proposal.proposedById });
    if (proposal.state !== "waiting") throw new DomainError("conflict", "moderation.errors.settledAlready");
    const at = await databaseNow(tx);
    await tx.decisionProposal.update({
      where: { id: proposalId },
      data: { state: "withdrawn", settledById: actor.personId, settledAt: at },
      select: { id: true },
    });
    await recordTransition(tx, { ...proposalState(proposalId), from: "waiting", to: "taken_back", actor, at });
    return found;
  });
}
