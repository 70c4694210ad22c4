import { applyDecision } from "@/lib/contributions/apply-decision";
import type { LockedContribution } from "@/lib/contributions/load-contribution";
import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { decisionEntry } from "@/lib/ledger/facts";
import { recordInLedger } from "@/lib/ledger/record-in-ledger";
import { proposeOnSuccessorsSoon } from "@/lib/placements/propose-soon";
import { showAtItsHour } from "@/lib/protection/show-at-its-hour";
import { redactContribution } from "@/lib/redactions/redact-contribution";
import { cleanText } from "@/lib/text/clean-text";
import { findReason } from "./find-reason";
import { forgetProposedWords } from "./forget-proposed-words";
import { type PlacedDecision, placeDecision } from "./place-decision";
import type { ModerateContribution } from "./schema";
import { tellSoon } from "./tell-soon";

/** A decision about to be written, with what led to it. Who may take it was the caller's question. */
export type DecisionToWrite = {
  contribution: LockedContribution;
  input: ModerateContribution;
  actor: Actor;
  /** Who proposed what the actor now agrees to; null where no second pair of eyes is asked for. */
  proposedById?: string | null;
  /** The cluster it is taken for; null for this contribution alone. */
  campaignId?: string | null;
  /** The appeal it carries out; null for none. */
  appealId?: string | null;
  at: Date;
};

/**
 * The one way in which a decision comes about: its row with reason, words and places, the states that follow, the
 * ledger, and, once it can be undone no more, the mail to the writers. Runs in the caller's transaction, on a
 * contribution that is locked and pending.
 *
 * Refuses: conflict (decided, withdrawn, or another revision than the one read), invalid (a reason that is not on the
 * list for this decision, words that do not stand in the text).
 */
export async function decide(tx: Transaction, jobs: Jobs, given: DecisionToWrite): Promise<{ id: string }> {
  const { contribution, input, actor, at } = given;
  const reason = "reasonCode" in input ? await findReason(tx, input.decision, input.reasonCode) : null;
  const placed = await placeDecision(tx, contribution.id, input);
  await applyDecision(tx, contribution, {
    decision: input.decision,
    reasonCode: reason?.code ?? null,
    seenRevision: input.seenRevision,
    actor,
    at,
  });
  const decided = await tx.moderationDecision.create({
    data: {
      contributionId: contribution.id,
      decision: input.decision,
      reasonCode: reason?.code ?? null,
      reasonVersion: reason?.version ?? null,
      words: "words" in input ? cleanText(input.words).trim() : null,
      seenRevision: input.seenRevision,
      decidedAt: at,
      ...(given.proposedById == null
        ? { moderatorId: actor.personId }
        : { moderatorId: given.proposedById, agreedById: actor.personId, agreedAt: at }),
      campaignId: given.campaignId ?? null,
      appealId: given.appealId ?? null,
    },
  });
  await keepPlaces(tx, decided.id, given, placed);
  await recordInLedger(tx, decisionEntry({ ...decided, ...placed }));
  if (input.decision === "publish_redacted" || input.decision === "refuse") {
    await forgetProposedWords(tx, contribution.id);
  }
  if (input.decision === "publish" || input.decision === "publish_redacted") {
    // The text may have gone on to a next version while the comment waited.
    if (contribution.versionId !== null) await proposeOnSuccessorsSoon(tx, jobs, contribution.versionId);
    await showAtItsHour(tx, jobs, contribution, at);
  }
  await tellSoon(tx, jobs, decided.id);
  return { id: decided.id };
}

async function keepPlaces(
  tx: Transaction,
  decisionId: string,
  { contribution, input, at }: DecisionToWrite,
  { marks, redactions }: PlacedDecision,
): Promise<void> {
  if (marks.length > 0) {
    await tx.decisionMark.createMany({ data: marks.map((mark, position) => ({ ...mark, decisionId, position })) });
  }
  if (redactions.length === 0) return;
  await redactContribution(tx, contribution, { places: redactions, at });
  await tx.redaction.createMany({
    data: redactions.map((redaction, position) => ({
      ...redaction,
      ...{ decisionId, position, contributionId: contribution.id, revision: input.seenRevision },
    })),
  });
}
