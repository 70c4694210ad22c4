import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, isDomainError } from "@/lib/kernel/errors";
import { lockDecidable } from "@/lib/moderation/decidable";
import { decide } from "@/lib/moderation/decide";
import { withPresentOffices } from "@/lib/moderation/load-moderated";
import { proposeDecision } from "@/lib/moderation/propose-decision";
import { settleWithin } from "@/lib/moderation/settle-proposal";
import { undoWithin } from "@/lib/moderation/undo-decision";
import { type DecideCampaign, decideCampaignSchema } from "./schema";
import { membersFor } from "./waiting-members";

type Bulk = { id: string; campaignId: string; startedById: string; content: unknown; cursor: string | null };

/**
 * Decides on the next member of a cluster, as whoever started it: a decision like any other, which names the cluster.
 * Left out, and counted as such, is what that person may not decide on (their own organisation's), what another
 * moderator has before them, and what was changed since it was compared. Answers false when none is left. Where the
 * round asks for a second pair of eyes, it is proposed.
 */
export async function decideNextMember(jobs: Jobs, bulkDecisionId: string): Promise<boolean> {
  const left: { out: string | null } = { out: null };
  try {
    return await transaction(async (tx) => {
      const bulk = await lockBulk(tx, bulkDecisionId);
      if (bulk === null) return false;
      const input = decideCampaignSchema.parse(bulk.content);
      const next = await tx.campaignMember.findFirst({
        where: {
          AND: [
            membersFor(input.decision, {
              ...{ campaignId: bulk.campaignId, personId: bulk.startedById },
              ...{ seenUntil: new Date(input.seenUntil), now: await databaseNow(tx) },
            }),
            bulk.cursor === null ? {} : { contributionId: { gt: bulk.cursor } },
          ],
        },
        orderBy: { contributionId: "asc" },
        select: { contributionId: true },
      });
      if (next === null) {
        await finish(tx, bulk);
        return false;
      }
      left.out = next.contributionId;
      await decideOn(tx, jobs, bulk, { id: next.contributionId, input });
      await goOn(tx, bulk.id, next.contributionId, { decided: { increment: 1 } });
      return true;
    });
  } catch (error) {
    const { out } = left;
    if (!isDomainError(error) || out === null) throw error;
    return transaction(async (tx) => {
      const bulk = await lockBulk(tx, bulkDecisionId);
      if (bulk === null) return false;
      // Another worker may have counted it since.
      if (bulk.cursor !== null && bulk.cursor >= out) return true;
      await goOn(tx, bulkDecisionId, out, { skipped: { increment: 1 } });
      return true;
    });
  }
}

/** One step at a time, also where two workers have the same job; null when it is finished. */
async function lockBulk(tx: Transaction, id: string): Promise<Bulk | null> {
  await tx.$executeRaw`SELECT 1 FROM bulk_decision WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.bulkDecision.findFirst({
    where: { id, finishedAt: null },
    select: { id: true, campaignId: true, startedById: true, content: true, cursor: true },
  });
}

async function decideOn(
  tx: Transaction,
  jobs: Jobs,
  bulk: Bulk,
  { id, input }: { id: string; input: DecideCampaign },
): Promise<void> {
  const actor = await starterOf(tx, bulk.startedById);
  if (input.decision === "agree") return agreeTo(tx, { actor, jobs }, { id, campaignId: bulk.campaignId });
  if (input.decision === "undo") return takeBack(tx, actor, { id, campaignId: bulk.campaignId });
  const contribution = await lockDecidable(tx, actor, id);
  const at = await databaseNow(tx);
  const print = await tx.textPrint.findUnique({ where: { contributionId: id }, select: { revision: true } });
  if (print?.revision !== contribution.revision)
    throw new DomainError("conflict", "moderation.errors.changedMeanwhile");
  const claim = await tx.moderationClaim.findFirst({
    where: { contributionId: id, moderatorId: { not: actor.personId }, until: { gt: at } },
    select: { moderatorId: true },
  });
  if (claim !== null) throw new DomainError("conflict", "moderation.errors.notBeforeYou");
  const decision = decisionOf(input, { id, seenRevision: contribution.revision });
  if (contribution.round.fourEyes) await proposeDecision(tx, jobs, { actor, contribution, input: decision, at });
  else await decide(tx, jobs, { contribution, input: decision, actor, campaignId: bulk.campaignId, at });
}

type Member = { id: string; campaignId: string };

async function agreeTo(tx: Transaction, deps: { actor: Actor; jobs: Jobs }, { id, campaignId }: Member): Promise<void> {
  const proposal = await tx.decisionProposal.findFirst({
    where: { contributionId: id, state: "waiting" },
    select: { id: true },
  });
  if (proposal === null) throw new DomainError("conflict", "moderation.errors.settledAlready");
  await settleWithin(tx, deps, { settlement: "agree", proposalId: proposal.id }, campaignId);
}

async function takeBack(tx: Transaction, actor: Actor, { id, campaignId }: Member): Promise<void> {
  const decision = await tx.moderationDecision.findFirst({
    where: { contributionId: id, campaignId, undone: null },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  if (decision === null) throw new DomainError("conflict", "moderation.errors.undoneAlready");
  await undoWithin(tx, actor, { decisionId: decision.id });
}

type Told = Exclude<DecideCampaign, { decision: "agree" | "undo" }>;

function decisionOf(input: Told, seen: { id: string; seenRevision: number }) {
  if (input.decision === "publish") return { decision: input.decision, ...seen };
  const { reasonCode, words } = input;
  if (input.decision === "refuse") return { decision: input.decision, ...seen, reasonCode, words };
  return { decision: input.decision, ...seen, reasonCode, words, marks: [] };
}

/** Whoever started it, as a session of theirs would give them now, acting for no organisation. */
async function starterOf(tx: Transaction, personId: string): Promise<Actor> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, name: true, locale: true },
  });
  const actor = { ...person, personId, sessionId: "", administrator: false, organisation: null, offices: [] };
  return withPresentOffices(tx, actor);
}

type Count = { decided: { increment: number } } | { skipped: { increment: number } };

async function goOn(tx: Transaction, id: string, cursor: string, count: Count): Promise<void> {
  await tx.bulkDecision.update({ where: { id }, data: { cursor, ...count }, select: { id: true } });
}

async function finish(tx: Transaction, { id, campaignId }: Bulk): Promise<void> {
  const at = await databaseNow(tx);
  await tx.bulkDecision.update({ where: { id }, data: { finishedAt: at }, select: { id: true } });
  await tx.campaign.update({ where: { id: campaignId }, data: { decidedAt: at, updatedAt: at }, select: { id: true } });
}
