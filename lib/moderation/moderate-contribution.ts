import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { endClaim, refuseClaimedByOthers } from "./claim-contribution";
import { decide } from "./decide";
import { lockModerated } from "./load-moderated";
import { moderationPolicy } from "./policy";
import { proposeDecision } from "./propose-decision";
import type { ModerateContribution } from "./schema";

/** What became of it: decided, or waiting for a second pair of eyes. */
export type Moderated = { decisionId: string } | { proposalId: string };

/**
 * Decides whether a received contribution is published, whole or without some words, goes back to its writers, or is
 * refused. Where the round asks for a second pair of eyes, it is proposed instead. See `decide`.
 *
 * Refuses: not_found (no office there), forbidden (one's own organisation), conflict (decided by somebody else,
 * proposed by somebody else, before somebody else, withdrawn, or another revision than the one read), invalid (a reason that is not on the
 * list for this decision, words that do not stand in the text).
 */
export function moderateContribution(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  input: ModerateContribution,
): Promise<Moderated> {
  return transaction(async (tx) => {
    const { contribution, subject } = await lockModerated(tx, actor, input.id);
    authorise(moderationPolicy.decide, actor, subject);
    const at = await databaseNow(tx);
    await refuseClaimedByOthers(tx, actor, input.id, at);
    await endClaim(tx, input.id);
    if (contribution.round.fourEyes) return proposeDecision(tx, jobs, { actor, contribution, input, at });
    const { id } = await decide(tx, jobs, { contribution, input, actor, at });
    return { decisionId: id };
  });
}
