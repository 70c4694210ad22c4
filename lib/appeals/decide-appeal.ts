import type { LockedContribution } from "@/lib/contributions/load-contribution";
import { documentTagsOf } from "@/lib/contributions/public-tags";
import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import type { Deps, Jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { recordAct } from "@/lib/ledger/record-act";
import { decideAnew } from "@/lib/moderation/decide-anew";
import { restoreHidden, settleHiding } from "@/lib/reports/review-hiding";
import { findAppealable } from "./appealable";
import { appealLifecycle } from "./lifecycle";
import { type LockedAppeal, lockAppealForDesk } from "./load-appeal";
import { mailDesk, mailWriters } from "./mail-appeal";
import { appealPolicy } from "./policy";
import { appealsTag } from "./public-tag";
import type { DecideAppeal } from "./schema";

/**
 * Somebody who had no part in what is complained of decides, with reasons: granted (published, or visible again),
 * granted in part (published without some words), or dismissed: what was decided stands, and
 * what was hidden for now is refused for the reason for which it was hidden, so that nobody has to look again. The outcome is carried out
 * in the same transaction; both sides are told.
 *
 * Refuses: not_found (no office there), forbidden (one's own act, one's own side), conflict (decided or withdrawn
 * already, the contribution was taken back or decided anew meanwhile), invalid as `decide`.
 */
export function decideAppeal({ actor: given, jobs }: Pick<Deps, "actor" | "jobs">, input: DecideAppeal): Promise<void> {
  return transaction(async (tx) => {
    const { contribution, appeal, actor, subject } = await lockAppealForDesk(tx, given, input.id);
    authorise(appealPolicy.decide, actor, subject);
    const state = appealLifecycle.next("decide", appeal.state);
    if (appeal.revision !== input.seenRevision) throw new DomainError("conflict", "appeals.errors.changedMeanwhile");
    await checkStands(tx, appeal);
    const at = await databaseNow(tx);
    await tx.appeal.update({
      where: { id: appeal.id },
      data: {
        ...{ state, outcome: input.outcome, decisionWords: input.words, decidedById: actor.personId, decidedAt: at },
        // Both have to agree: those who filed it, and whoever read it for what must stay out of sight.
        public: appeal.public && input.fit,
        revision: { increment: 1 },
      },
    });
    await carryOut(tx, jobs, { contribution, appeal, actor, input, at });
    const change = { subject: "contribution" as const, subjectId: contribution.id, field: "appeal" };
    await recordAct(tx, { ...change, from: appeal.state, to: input.outcome, actor, reason: appeal.id, at });
    await dropDocuments(tx, [...documentTagsOf(contribution), appealsTag]);
    const told = { appeal, contribution, step: input.outcome, at, words: input.words };
    await mailWriters(tx, jobs, told);
    await mailDesk(tx, jobs, told);
  });
}

/** What is complained of still stands: nobody took the contribution back, hid it, or decided it anew. */
async function checkStands(tx: Transaction, appeal: LockedAppeal): Promise<void> {
  const present = await findAppealable(tx, appeal.contributionId);
  if (present?.decisionId === appeal.decisionId && present.hidingId === appeal.hidingId) return;
  throw new DomainError("conflict", "appeals.errors.standsNoMore");
}

type Outcome = { contribution: LockedContribution; appeal: LockedAppeal; actor: Actor; input: DecideAppeal; at: Date };

async function carryOut(
  tx: Transaction,
  jobs: Jobs,
  { contribution, appeal, actor, input, at }: Outcome,
): Promise<void> {
  const { hidingId, hiding } = appeal;
  const { words } = input;
  if (input.outcome === "dismissed" && hiding === null) return;
  if (input.outcome === "granted" && hidingId !== null) {
    await restoreHidden(tx, { contributionId: contribution.id, hidingId, actor, words, at });
    return;
  }
  const anew = { contributionId: contribution.id, actor, because: "appealed" as const, appealId: appeal.id, at };
  const { id: decisionId } = await decideAnew(
    tx,
    jobs,
    input.outcome === "granted"
      ? { ...anew, decision: "publish" }
      : input.outcome === "dismissed"
        ? { ...anew, decision: "refuse", reasonCode: hiding?.reasonCode ?? "", words }
        : {
            ...{ ...anew, decision: "publish_redacted" as const, words, reasonCode: input.reasonCode },
            passages: input.passages,
            // A complaint against a redaction is about these very words; one against a hiding is not.
            keepEarlier: hidingId !== null,
          },
  );
  if (hidingId !== null) await settleHiding(tx, { hidingId, actor, words, at, decisionId });
}
