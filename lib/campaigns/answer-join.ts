import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { campaignPolicy } from "./policy";
import type { AnswerJoin } from "./schema";

/**
 * A focal point answers whether the organisation joins in one input with others that sent nearly the same, and whether
 * it offers to lead. To join gives no name yet: that is confirmed under the exact text. The answer can be changed until
 * a joint input is begun; the same answer twice is one.
 *
 * Refuses: not_found (not asked), forbidden (no focal point), conflict (answered by somebody else since, a joint input
 * was begun).
 */
export function answerJoin({ actor }: Pick<Deps, "actor">, input: AnswerJoin): Promise<void> {
  return transaction(async (tx) => {
    const { campaignId, answer } = input;
    const join = await lockJoin(tx, actor, campaignId);
    const leads = answer === "lead";
    const state = answer === "decline" ? "declined" : "joined";
    if (join.state === state && join.leads === leads) return;
    if (join.revision !== input.seenRevision) throw new DomainError("conflict", "campaigns.errors.answeredMeanwhile");
    if (await isBegun(tx, campaignId)) throw new DomainError("conflict", "campaigns.errors.jointBegun");
    const at = await databaseNow(tx);
    await tx.campaignJoin.update({
      where: { campaignId_organisationId: { campaignId, organisationId: join.organisationId } },
      data: { state, leads, revision: { increment: 1 }, answeredById: actor.personId, answeredAt: at },
    });
    await recordTransition(tx, {
      ...{ subject: "campaign", subjectId: campaignId, field: "join", from: join.state, to: state, actor, at },
    });
  });
}

/** What the organisation acted for was asked, with its cluster locked; the actor answers for it as its focal point. */
export async function lockJoin(tx: Transaction, actor: Actor, campaignId: string) {
  await tx.$executeRaw`SELECT 1 FROM campaign WHERE id = ${campaignId}::uuid FOR NO KEY UPDATE`;
  const organisationId = actor.organisation?.id;
  const join =
    organisationId === undefined
      ? null
      : await tx.campaignJoin.findUnique({
          where: { campaignId_organisationId: { campaignId, organisationId } },
          select: {
            ...{ state: true, leads: true, revision: true, organisationId: true, inputId: true },
            campaign: { select: { consultationId: true } },
          },
        });
  if (join === null || !campaignPolicy.readJoin(actor, join)) throw notFound();
  authorise(campaignPolicy.answerJoin, actor, join);
  return join;
}

/** Whether somebody has begun the joint input of a cluster. */
export async function isBegun(tx: Transaction, campaignId: string): Promise<boolean> {
  return (await tx.campaignJoin.count({ where: { campaignId, inputId: { not: null } } })) > 0;
}
