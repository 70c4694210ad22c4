import { lockContribution } from "@/lib/contributions/load-contribution";
import { documentTagsOf } from "@/lib/contributions/public-tags";
import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { recordAct } from "@/lib/ledger/record-act";
import { lockDecidable } from "@/lib/moderation/decidable";
import { decideAnew } from "@/lib/moderation/decide-anew";
import { dropLaterVersions } from "@/lib/placements/stale-documents";
import { hidingLifecycle } from "./lifecycle";
import { mailHiding } from "./mail-hiding";
import { reportPolicy } from "./policy";
import type { ReviewHiding } from "./schema";

/**
 * Somebody else looks at what was hidden: it is visible again as it was, or another decision takes the place of the
 * one that published it. Its writers are told. While an appeal against the hiding is open, the appeal decides.
 *
 * Refuses: not_found (no office there), forbidden (one's own hiding, one's own organisation), conflict (reviewed
 * already, withdrawn, appealed, or another revision than the one read), invalid as `decide`.
 */
export function reviewHiding({ actor, jobs }: Pick<Deps, "actor" | "jobs">, input: ReviewHiding): Promise<void> {
  return transaction(async (tx) => {
    const found = await tx.hiding.findUnique({ where: { id: input.hidingId }, select: { contributionId: true } });
    if (found === null) throw notFound();
    const contribution = await lockDecidable(tx, actor, found.contributionId);
    // Read again under the lock of the contribution, which everybody who reviews has to hold.
    const hiding = await tx.hiding.findUniqueOrThrow({
      where: { id: input.hidingId },
      select: { id: true, state: true, hiddenById: true, appeals: { select: { state: true } } },
    });
    authorise(reportPolicy.review, actor, hiding);
    hidingLifecycle.next(input.outcome === "restore" ? "restore" : "decideAnew", hiding.state);
    if (hiding.appeals.some(({ state }) => state === "filed" || state === "replied")) {
      throw new DomainError("conflict", "reports.errors.appealDecides");
    }
    if (contribution.submission !== "submitted") throw new DomainError("conflict", "moderation.errors.notBeforeYou");
    if (contribution.revision !== input.seenRevision) {
      throw new DomainError("conflict", "moderation.errors.changedMeanwhile");
    }
    const at = await databaseNow(tx);
    if (input.outcome === "restore") {
      await restoreHidden(tx, { contributionId: contribution.id, hidingId: hiding.id, actor, words: input.words, at });
      const told = { hidingId: hiding.id, step: "restored" as const, at, words: input.words, reasonCode: null };
      await mailHiding(tx, jobs, contribution, told);
      return;
    }
    const anew = { contributionId: contribution.id, actor, because: "reviewed" as const, at };
    const { words, reasonCode } = input;
    const { id: decisionId } = await decideAnew(
      tx,
      jobs,
      input.outcome === "refuse"
        ? { ...anew, decision: "refuse", reasonCode, words }
        : { ...anew, decision: "publish_redacted", reasonCode, words, passages: input.passages, keepEarlier: true },
    );
    await settleHiding(tx, { hidingId: hiding.id, actor, words, at, decisionId });
  });
}

type Settled = { hidingId: string; actor: Actor; words: string; at: Date; decisionId?: string };

/** Ends a hiding whose contribution was decided anew; the state of the contribution is the caller's. */
export async function settleHiding(
  tx: Transaction,
  { hidingId, actor, words, at, decisionId }: Settled,
): Promise<void> {
  const state = hidingLifecycle.next(decisionId === undefined ? "restore" : "decideAnew", "under_review");
  const { count } = await tx.hiding.updateMany({
    where: { id: hidingId, state: "under_review" },
    data: {
      ...{ state, reviewedById: actor.personId, reviewedAt: at, reviewWords: words },
      decisionId: decisionId ?? null,
    },
  });
  if (count === 0) throw new DomainError("conflict", "reports.errors.reviewedAlready");
}

/** Shows again what was hidden, as it was. The contribution is locked by the caller. */
export async function restoreHidden(
  tx: Transaction,
  { contributionId, ...settled }: Omit<Settled, "decisionId"> & { contributionId: string },
): Promise<void> {
  const contribution = await lockContribution(tx, contributionId);
  if (contribution === null) throw notFound();
  const { actor, at } = settled;
  await settleHiding(tx, settled);
  await tx.contribution.update({
    where: { id: contributionId },
    data: { hiddenAt: null, revision: { increment: 1 } },
    select: { id: true },
  });
  const change = { subject: "contribution" as const, subjectId: contributionId, field: "sight" };
  await recordAct(tx, { ...change, from: "hidden", to: "visible", actor, reason: "reviewed", at });
  await dropDocuments(tx, documentTagsOf(contribution));
  await dropLaterVersions(tx, contributionId);
}
