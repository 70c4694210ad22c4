import { applyDecision } from "@/lib/contributions/apply-decision";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { decisionEntry } from "@/lib/ledger/facts";
import { recordInLedger } from "@/lib/ledger/record-in-ledger";
import { proposeOnSuccessorsSoon } from "@/lib/placements/propose-soon";
import { showAtItsHour } from "@/lib/protection/show-at-its-hour";
import { cleanText } from "@/lib/text/clean-text";
import { lockModerated } from "./load-moderated";
import { mailDecision } from "./mail-decision";
import { moderationPolicy } from "./policy";
import type { DecisionName, ModerateContribution } from "./schema";

type Reason = { code: string; words: unknown };

/**
 * Decides whether a received contribution is published, goes back to its writers, or is refused. The decision, its
 * reason and its words are kept for ever, the writers are told by mail, and the public documents follow.
 *
 * Refuses: not_found (no office there), forbidden (one's own organisation), conflict (decided by somebody else,
 * withdrawn, or another revision than the one read), invalid (a reason that is not on the list for this decision).
 */
export function moderateContribution(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  input: ModerateContribution,
): Promise<void> {
  return transaction(async (tx) => {
    const { contribution, subject } = await lockModerated(tx, actor, input.id);
    authorise(moderationPolicy.decide, actor, subject);
    const reason = input.decision === "publish" ? null : await findReason(tx, input.decision, input.reasonCode);
    const words = input.decision === "publish" ? null : cleanText(input.words).trim();
    const at = await databaseNow(tx);
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
        words,
        seenRevision: input.seenRevision,
        moderatorId: actor.personId,
        decidedAt: at,
      },
    });
    await recordInLedger(tx, decisionEntry(decided));
    // The text may have gone on to a next version while the comment waited.
    if (input.decision === "publish" && contribution.versionId !== null) {
      await proposeOnSuccessorsSoon(tx, jobs, contribution.versionId);
    }
    if (input.decision === "publish") await showAtItsHour(tx, jobs, contribution, at);
    await mailDecision(tx, jobs, {
      contribution,
      decision: input.decision,
      reasonWords: reason?.words ?? null,
      words,
      at,
    });
  });
}

async function findReason(tx: Transaction, decision: DecisionName, code: string): Promise<Reason> {
  const reason = await tx.moderationReason.findFirst({
    where: { code, active: true, appliesTo: { has: decision } },
    select: { code: true, words: true },
  });
  if (reason === null) {
    throw new DomainError("invalid", "moderation.errors.notDecided", {
      fields: { reasonCode: { key: "moderation.errors.reasonUnknown" } },
    });
  }
  return reason;
}
