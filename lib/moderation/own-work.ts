import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { type DecisionName, decisions } from "./schema";

/** A moderator's own decisions within a span of time, those they agreed to as a second left out. */
export type OwnSpan = {
  /** Decisions that stand and that were taken back. */
  decided: number;
  /** Minutes from the receipt of what was decided on to the decision, half of them shorter; null without a decision. */
  medianMinutes: number | null;
};

export type OwnWork = {
  /** The last 24 hours, 7 and 30 days. */
  spans: { days: 1 | 7 | 30; span: OwnSpan }[];
  /** Of the last 30 days, in the order in which decisions are offered. */
  byDecision: { decision: DecisionName; count: number }[];
  /** Of the last 30 days, the most frequent first. */
  byReason: { code: string; words: Localised; count: number }[];
  /** Of the decisions of the last 30 days. */
  undone: number;
  appealed: number;
  /** Of the appealed, those in which the submitter was found right, in whole or in part. */
  granted: number;
  /** Published contributions that the actor took out of sight in the last 30 days. */
  hidden: number;
  /** Suggested corrections that the actor decided on in the last 30 days. */
  corrected: number;
};

const spans = [1, 7, 30] as const;
const longest = 30;

/** One's own work as a moderator, counted back from this hour. For nobody but oneself: it is no measure for others. */
export async function readOwnWork(actor: Actor): Promise<OwnWork> {
  const db = database();
  const now = await databaseNow(db);
  const since = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60_000);
  const mine = { moderatorId: actor.personId, decidedAt: { gt: since(longest), lte: now } };
  const lately = { gt: since(longest), lte: now };
  const [told, byDecision, byReason, undone, appealed, granted, hidden, corrected] = await Promise.all([
    Promise.all(spans.map(async (days) => ({ days, span: await spanOf(actor.personId, since(days), now) }))),
    db.moderationDecision.groupBy({ by: ["decision"], where: mine, _count: { _all: true } }),
    db.moderationDecision.groupBy({ by: ["reasonCode"], where: mine, _count: { _all: true } }),
    db.decisionUndo.count({ where: { decision: mine } }),
    db.appeal.count({ where: { decision: mine } }),
    db.appeal.count({ where: { decision: mine, outcome: { in: ["granted", "granted_in_part"] } } }),
    db.hiding.count({ where: { hiddenById: actor.personId, hiddenAt: lately } }),
    db.correction.count({ where: { decidedById: actor.personId, decidedAt: lately } }),
  ]);
  const reasons = byReason.flatMap(({ reasonCode, _count }) =>
    reasonCode === null ? [] : [{ code: reasonCode, count: _count._all }],
  );
  const words = await db.moderationReason.findMany({
    where: { code: { in: reasons.map(({ code }) => code) } },
    select: { code: true, words: true },
  });
  return {
    spans: told,
    byDecision: decisions.map((decision) => ({
      decision,
      count: byDecision.find((row) => row.decision === decision)?._count._all ?? 0,
    })),
    byReason: reasons
      .map((reason) => ({ ...reason, words: readLocalised(words.find(({ code }) => code === reason.code)?.words) }))
      .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code)),
    ...{ undone, appealed, granted, hidden, corrected },
  };
}

/** Counted from the latest receipt before each decision: what came back after a return is received anew. */
async function spanOf(personId: string, from: Date, to: Date): Promise<OwnSpan> {
  const [row] = await database().$queryRaw<{ decided: bigint; minutes: number | null }[]>`
    SELECT count(*) AS decided,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM d."decidedAt" - r.at) / 60)::float8 AS minutes
    FROM moderation_decision d
    LEFT JOIN LATERAL (
      SELECT max(receipt."receivedAt") AS at FROM receipt
      WHERE receipt."contributionId" = d."contributionId" AND receipt."receivedAt" <= d."decidedAt"
    ) r ON true
    WHERE d."moderatorId" = ${personId}::uuid AND d."decidedAt" > ${from} AND d."decidedAt" <= ${to}`;
  return { decided: Number(row?.decided ?? 0), medianMinutes: row?.minutes ?? null };
}
