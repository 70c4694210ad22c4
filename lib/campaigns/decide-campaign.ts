import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { findReason } from "@/lib/moderation/find-reason";
import { carryOutDecision } from "./jobs";
import { lockCampaign } from "./lock-campaign";
import type { DecideCampaign } from "./schema";
import { membersFor } from "./waiting-members";

/**
 * Decides once for all that wait in a cluster, agrees once to all that somebody else has proposed there, or takes back
 * what one has just decided for it. Each then gets a decision of its own, one after the other, in the
 * background: see `decideNextMember`.
 *
 * Refuses: not_found (no office there), conflict (one is under way, or nothing waits), invalid (a reason that is not on
 * the list for this decision).
 */
export function decideCampaign({ actor, jobs }: Pick<Deps, "actor" | "jobs">, input: DecideCampaign): Promise<void> {
  return transaction(async (tx) => {
    const { id: campaignId } = await lockCampaign(tx, actor, input.campaignId);
    if ("words" in input && input.decision !== "publish") await findReason(tx, input.decision, input.reasonCode);
    const now = await databaseNow(tx);
    const { personId } = actor;
    const running = await tx.bulkDecision.count({ where: { campaignId, finishedAt: null } });
    if (running > 0) throw new DomainError("conflict", "campaigns.errors.underWay");
    const total = await tx.campaignMember.count({
      where: membersFor(input.decision, { campaignId, seenUntil: new Date(input.seenUntil), personId, now }),
    });
    if (total === 0) throw new DomainError("conflict", "campaigns.errors.nothingWaits");
    const { id } = await tx.bulkDecision.create({
      data: { campaignId, content: input, startedById: actor.personId, startedAt: now, total },
      select: { id: true },
    });
    await jobs.enqueue(tx, carryOutDecision, { bulkDecisionId: id });
  });
}
