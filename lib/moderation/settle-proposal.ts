import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { cleanText } from "@/lib/text/clean-text";
import { endClaim, refuseClaimedByOthers } from "./claim-contribution";
import { decide } from "./decide";
import { lockModerated } from "./load-moderated";
import { moderationPolicy } from "./policy";
import { proposalState } from "./proposal-state";
import { moderateContributionSchema, type SettleProposal } from "./schema";
import { tellProposer } from "./tell-proposer";

/**
 * The second pair of eyes: somebody else than who proposed agrees, and the decision is taken with both names; or
 * differs with words, and the contribution waits as before. Who proposed is told: of a decision once it can be
 * undone no more. Gives the contribution with the decision, or null for that
 * where they differed.
 *
 * Refuses: not_found, forbidden (one's own proposal, one's own organisation), conflict (settled already, changed or
 * withdrawn meanwhile), invalid as `decide`.
 */
export function settleProposal(
  deps: Pick<Deps, "actor" | "jobs">,
  input: SettleProposal,
): Promise<{ contributionId: string; decisionId: string | null }> {
  return transaction((tx) => settleWithin(tx, deps, input, null));
}

/** The same inside another command's transaction, for one of a cluster where `campaignId` names it. */
export async function settleWithin(
  tx: Transaction,
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  input: SettleProposal,
  campaignId: string | null,
): Promise<{ contributionId: string; decisionId: string | null }> {
  const found = await tx.decisionProposal.findUnique({
    where: { id: input.proposalId },
    select: { contributionId: true },
  });
  if (found === null) throw notFound();
  const { contribution, subject } = await lockModerated(tx, actor, found.contributionId);
  // Read again under the lock of the contribution, which everybody who settles has to hold.
  const proposal = await tx.decisionProposal.findUniqueOrThrow({ where: { id: input.proposalId } });
  authorise(moderationPolicy.agree, actor, { ...subject, proposedById: proposal.proposedById });
  if (proposal.state !== "waiting") throw new DomainError("conflict", "moderation.errors.settledAlready");
  const at = await databaseNow(tx);
  await refuseClaimedByOthers(tx, actor, contribution.id, at);
  await endClaim(tx, contribution.id);
  const to = input.settlement === "differ" ? "differed" : "agreed";
  await recordTransition(tx, { ...proposalState(proposal.id), from: "waiting", to, actor, at });
  const settled = { settledById: actor.personId, settledAt: at };
  if (input.settlement === "differ") {
    const data = { ...settled, state: "differed" as const, words: cleanText(input.words).trim() };
    await tx.decisionProposal.update({ where: { id: proposal.id }, data });
    await tellProposer(tx, jobs, proposal.id);
    return { contributionId: contribution.id, decisionId: null };
  }
  const content = moderateContributionSchema.parse(proposal.content);
  await tx.decisionProposal.update({ where: { id: proposal.id }, data: { ...settled, state: "agreed" } });
  const proposedById = proposal.proposedById;
  const { id } = await decide(tx, jobs, { contribution, input: content, actor, proposedById, campaignId, at });
  return { contributionId: contribution.id, decisionId: id };
}
