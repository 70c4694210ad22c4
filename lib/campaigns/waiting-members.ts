import { undoableSince } from "@/lib/moderation/undo-decision";
import type { DecideCampaign } from "./schema";

/** Members that wait for a decision and stood in the cluster when the moderator read it. */
export function waitingIn(campaignId: string, seenUntil: Date) {
  return {
    ...{ campaignId, removedAt: null, addedAt: { lte: seenUntil } },
    contribution: { submission: "submitted" as const, publication: "pending" as const },
  };
}

type Step = { campaignId: string; seenUntil: Date; personId: string; now: Date };

/** Members whose decision somebody else has proposed: they wait for the agreement of this person. */
export function proposedTo({ campaignId, seenUntil, personId }: Omit<Step, "now">) {
  const { contribution, ...waiting } = waitingIn(campaignId, seenUntil);
  const proposals = { some: { state: "waiting" as const, proposedById: { not: personId } } };
  return { ...waiting, contribution: { ...contribution, proposals } };
}

/** Members that this person has decided on for the cluster so lately that it can be taken back. */
export function undoableBy({ campaignId, personId, now }: Omit<Step, "seenUntil">) {
  const own = [{ moderatorId: personId }, { agreedById: personId }];
  return {
    ...{ campaignId, removedAt: null },
    contribution: {
      decisions: { some: { campaignId, undone: null, decidedAt: { gt: undoableSince(now) }, OR: own } },
    },
  };
}

/** Whom a bulk decision is about. */
export function membersFor(decision: DecideCampaign["decision"], step: Step) {
  if (decision === "agree") return proposedTo(step);
  return decision === "undo" ? undoableBy(step) : waitingIn(step.campaignId, step.seenUntil);
}
