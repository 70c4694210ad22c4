import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { env } from "@/lib/env";
import type { Actor } from "@/lib/kernel/actor";
import { visibleTo } from "./policy";
import type { DecisionName } from "./schema";

/** A decision of the actor's own that can still be taken back. */
export type Undoable = {
  decisionId: string;
  contributionId: string;
  reference: string | null;
  decision: DecisionName;
  /** How long it can still be taken back; the hour itself, and the zone of the round to show it in. */
  secondsLeft: number;
  until: Date;
  zone: string;
};

/**
 * The actor's own decision (alone or as the second who agreed), by itself or by what it was on, as long as it can be
 * taken back; null where the time has passed, somebody else decided, or the contribution was changed since.
 */
export async function readUndoable(
  actor: Actor,
  by: { id: string } | { contributionId: string },
): Promise<Undoable | null> {
  const db = database();
  const now = await databaseNow(db);
  const { undoSeconds } = env();
  const row = await db.moderationDecision.findFirst({
    where: {
      ...by,
      undone: null,
      decidedAt: { gt: new Date(now.getTime() - undoSeconds * 1_000) },
      OR: [{ moderatorId: actor.personId }, { agreedById: actor.personId }],
      contribution: visibleTo(actor),
    },
    orderBy: { decidedAt: "desc" },
    select: {
      id: true,
      contributionId: true,
      decision: true,
      decidedAt: true,
      seenRevision: true,
      contribution: { select: { reference: true, revision: true, round: { select: { zone: true } } } },
    },
  });
  if (row === null || row.contribution.revision !== row.seenRevision + 1) return null;
  const until = new Date(row.decidedAt.getTime() + undoSeconds * 1_000);
  return {
    decisionId: row.id,
    contributionId: row.contributionId,
    reference: row.contribution.reference,
    decision: row.decision,
    secondsLeft: Math.max(0, Math.floor((until.getTime() - now.getTime()) / 1_000)),
    until,
    zone: row.contribution.round.zone,
  };
}
