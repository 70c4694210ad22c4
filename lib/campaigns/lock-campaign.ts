import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { withPresentOffices } from "@/lib/moderation/load-moderated";
import { campaignPolicy } from "./policy";

/** A cluster, its row locked until the transaction ends; for those who do not moderate it there is nothing at this id. */
export async function lockCampaign(tx: Transaction, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM campaign WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const campaign = await tx.campaign.findUnique({
    where: { id },
    select: {
      id: true,
      revision: true,
      representativeId: true,
      consultationId: true,
      consultation: { select: { processId: true } },
    },
  });
  const present = await withPresentOffices(tx, actor);
  if (campaign === null || !campaignPolicy.moderate(present, campaign.consultation)) throw notFound();
  return campaign;
}

/** Refuses as conflict what was decided on another state of the cluster than the present one. */
export function refuseUnlessSeen(campaign: { revision: number }, seenRevision: number): void {
  if (campaign.revision !== seenRevision) throw new DomainError("conflict", "campaigns.errors.changedMeanwhile");
}
