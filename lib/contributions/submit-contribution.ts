import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import { examineSoon } from "@/lib/hints/examine-soon";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { askOtherAuthorities } from "@/lib/receipts/ask-other-authorities";
import { issueReceipt } from "@/lib/receipts/issue-receipt";
import { authoriseAnswer } from "./answer-subject";
import { judgeHour } from "./judge-hour";
import { publicationLifecycle, submissionLifecycle } from "./lifecycle";
import { type LockedContribution, lockOwnContribution } from "./load-contribution";
import { mailReceipt, receiptReaders } from "./mail-receipt";
import { nextReference } from "./next-reference";
import { contributionPolicy } from "./policy";
import { promisedHour } from "./promised-hour";
import { receive } from "./receive";
import type { ActOnContribution } from "./schema";

/** What the submitter is told at once. */
export type Submitted = { id: string; reference: string; trackingNumber: string };

/**
 * Submits a draft of either kind: from here on it is received, with a number, an hour and a fingerprint, and waits for a moderator.
 * The hour is the database's. Sending the same revision twice, at once or later, gives the receipt it already has.
 *
 * Refuses: not_found, forbidden (no focal point, organisation not verified, not eligible), conflict (outside the
 * hours of the round, changed since `seenRevision`, in another state), gone (version replaced), invalid by field.
 * A refused draft stays as it was.
 */
export function submitContribution(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  input: ActOnContribution,
): Promise<Submitted> {
  return transaction(async (tx) => {
    const draft = await lockOwnContribution(tx, actor, input.id);
    authorise(contributionPolicy.submit, actor, draft);
    const before = await findEarlierReceipt(tx, draft, input.seenRevision);
    if (before !== null) return before;
    const at = await databaseNow(tx);
    const receivable = await receive(tx, draft, at);
    const { round } = receivable;
    await authoriseAnswer(tx, actor, round, draft.organisation);
    const { late } = await judgeHour(tx, draft, round, at);
    receivable.refuseUnlessOpen();
    const submission = submissionLifecycle.next("submit", draft.submission);
    // What is confidential is never before a moderator: nobody is asked to publish it.
    const publication =
      draft.protection === "confidential" ? "none" : publicationLifecycle.next("receive", draft.publication);
    if (draft.revision !== input.seenRevision) {
      throw new DomainError("conflict", "contributions.errors.changedMeanwhile");
    }
    await receivable.refuseGaps();
    const receipt = await issueReceipt(tx, {
      ...{ contributionId: draft.id, revision: draft.revision, at, submittedById: actor.personId },
      ...(await receivable.seal({ late })),
    });
    await askOtherAuthorities(tx, jobs, receipt.id);
    await recordStates(tx, actor, draft, { submission, publication }, at);
    await examineSoon(tx, jobs, draft.id);
    const readers = await receiptReaders(tx, draft, actor);
    // From here on everybody else who submits to this process waits for this one: nothing that could come before does.
    const reference = draft.reference ?? (await nextReference(tx, draft.consultation.process.code, at));
    await tx.contribution.update({
      where: { id: draft.id },
      data: {
        ...{ submission, publication, reference, late, roundId: round.id, submittedAt: at },
        decideBy: publication === "pending" ? promisedHour(draft.consultation.decideWithinDays, at) : null,
        returnNote: null,
        revision: { increment: 1 },
      },
      select: { id: true },
    });
    await receivable.afterwards({ revision: draft.revision + 1, personId: actor.personId });
    await mailReceipt(tx, jobs, {
      readers,
      draft: { ...draft, round: { ...draft.round, ...round } },
      reference,
      receipt,
      at,
    });
    return { id: draft.id, reference, trackingNumber: receipt.trackingNumber };
  });
}

/** The receipt of a submission that is repeated: by the revision that was sent, or by the one it became. */
async function findEarlierReceipt(
  tx: Transaction,
  draft: LockedContribution,
  seenRevision: number,
): Promise<Submitted | null> {
  if (draft.submission !== "submitted" || draft.reference === null) return null;
  const receipt = await tx.receipt.findFirst({
    where: { contributionId: draft.id, revision: { in: [seenRevision, seenRevision - 1] } },
    orderBy: { revision: "desc" },
    select: { trackingNumber: true },
  });
  return receipt === null ? null : { id: draft.id, reference: draft.reference, trackingNumber: receipt.trackingNumber };
}

type States = Pick<LockedContribution, "submission" | "publication">;

async function recordStates(
  tx: Transaction,
  actor: Actor,
  from: LockedContribution,
  to: States,
  at: Date,
): Promise<void> {
  const change = { subject: "contribution" as const, subjectId: from.id, actor, at };
  await recordTransition(tx, { ...change, field: "submission", from: from.submission, to: to.submission });
  if (to.publication === from.publication) return;
  await recordTransition(tx, { ...change, field: "publication", from: from.publication, to: to.publication });
}
