import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import { pagePath } from "@/lib/organisations/link-token";
import { focalPointsOf } from "@/lib/organisations/mail-organisation";
import { invitableSenders } from "./invitable-senders";
import { findJointRound } from "./joint-round";
import { lockCampaign, refuseUnlessSeen } from "./lock-campaign";
import type { InviteSenders } from "./schema";

/**
 * Asks the organisations that sent nearly the same letter whether they join in one input. Their focal points get a mail
 * each. Whoever sends such a letter later can be asked by doing it again; nobody is asked twice, and nobody learns who
 * else sent one.
 *
 * Refuses: not_found (no office there), conflict (the cluster was changed since, no open round takes joint inputs,
 * fewer than two organisations, everybody was asked).
 */
export function inviteSenders({ actor, jobs }: Pick<Deps, "actor" | "jobs">, input: InviteSenders): Promise<void> {
  return transaction(async (tx) => {
    const campaign = await lockCampaign(tx, actor, input.campaignId);
    refuseUnlessSeen(campaign, input.seenRevision);
    const at = await databaseNow(tx);
    const round = await findJointRound(tx, campaign.consultationId, at);
    if (round === null) throw new DomainError("conflict", "campaigns.errors.noJointRound");
    const asked = await tx.campaignJoin.count({ where: { campaignId: campaign.id } });
    const senders = await invitableSenders(tx, campaign.id);
    if (senders.length === 0 && asked > 0) throw new DomainError("conflict", "campaigns.errors.allAsked");
    if (senders.length + asked < 2) throw new DomainError("conflict", "campaigns.errors.tooFewOrganisations");
    await tx.campaignJoin.createMany({
      data: senders.map(({ id }) => ({
        ...{ campaignId: campaign.id, organisationId: id, invitedById: actor.personId, invitedAt: at },
      })),
    });
    await recordTransition(tx, {
      ...{ subject: "campaign", subjectId: campaign.id, field: "join", from: null, to: "invited", actor, at },
    });
    const { title } = await tx.consultation.findUniqueOrThrow({
      where: { id: campaign.consultationId },
      select: { title: true },
    });
    for (const organisation of senders) {
      for (const { to, locale } of await focalPointsOf(tx, organisation.id)) {
        await queueMail(tx, jobs, {
          ...{ to, locale, template: "campaign-join-asked" },
          values: {
            organisation: organisation.name,
            reference: await firstReference(tx, campaign.id, organisation.id),
            consultation: inLocale(readLocalised(title), locale).text,
            closesAt: round.closesAt.toISOString(),
            zone: round.zone,
            path: pagePath(locale, "/me/joins"),
          },
        });
      }
    }
  });
}

/** The organisation's own letter, by which it knows what this is about. */
async function firstReference(tx: Transaction, campaignId: string, organisationId: string): Promise<string> {
  const row = await tx.contribution.findFirst({
    where: { organisationId, protection: "none", campaign: { campaignId, removedAt: null } },
    orderBy: { id: "asc" },
    select: { reference: true },
  });
  return row?.reference ?? "";
}
