import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import { lockCampaign, refuseUnlessSeen } from "./lock-campaign";
import { recount, standAnother } from "./members";
import type { Member } from "./schema";

/**
 * Takes a contribution out of its cluster: it speaks for itself from then on, and is never put back by the program.
 * What nearly equals it finds it no more.
 *
 * Refuses: not_found (no office there, or no member), conflict (the cluster was changed since).
 */
export function takeOutMember({ actor }: Pick<Deps, "actor">, input: Member): Promise<void> {
  return transaction(async (tx) => {
    const campaign = await lockCampaign(tx, actor, input.campaignId);
    refuseUnlessSeen(campaign, input.seenRevision);
    const { contributionId } = input;
    const at = await databaseNow(tx);
    const { count } = await tx.campaignMember.updateMany({
      where: { contributionId, campaignId: campaign.id, removedAt: null },
      data: { removedAt: at },
    });
    if (count === 0) throw notFound();
    await standAnother(tx, campaign.id, contributionId);
    await recount(tx, campaign.id, at);
    await tx.campaign.update({
      where: { id: campaign.id },
      data: { revision: { increment: 1 } },
      select: { id: true },
    });
    await tx.moderationHint.deleteMany({ where: { contributionId, kind: "near_duplicate" } });
    const subject = { subject: "campaign", subjectId: campaign.id, field: "member" } as const;
    await recordTransition(tx, { ...subject, from: null, to: "taken_out", actor, at });
    await dropDocuments(tx, [`contribution:${contributionId}`, `consultation:${campaign.consultationId}`]);
  });
}
