import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import { lockCampaign, refuseUnlessSeen } from "./lock-campaign";
import type { Member } from "./schema";

/**
 * Lets another contribution stand for its cluster; the variants are then shown against it.
 *
 * Refuses: not_found (no office there, or no member), conflict (the cluster was changed since).
 */
export function chooseRepresentative({ actor }: Pick<Deps, "actor">, input: Member): Promise<void> {
  return transaction(async (tx) => {
    const campaign = await lockCampaign(tx, actor, input.campaignId);
    refuseUnlessSeen(campaign, input.seenRevision);
    const { contributionId } = input;
    const members = await tx.campaignMember.count({
      where: { contributionId, campaignId: campaign.id, removedAt: null },
    });
    if (members === 0) throw notFound();
    await tx.campaign.update({
      where: { id: campaign.id },
      data: { representativeId: contributionId, revision: { increment: 1 } },
      select: { id: true },
    });
    const subject = { subject: "campaign", subjectId: campaign.id, field: "representative" } as const;
    await recordTransition(tx, { ...subject, from: null, to: "chosen", actor, at: await databaseNow(tx) });
    await dropDocuments(tx, [`consultation:${campaign.consultationId}`]);
  });
}
