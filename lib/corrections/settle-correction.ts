import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { ownOrganisations } from "@/lib/moderation/load-moderated";
import { entryFactOf } from "@/lib/organisations/entry-facts";
import { takeOutCorrected } from "@/lib/organisations/take-out-change";
import { statedAs } from "./as-stated";
import { correctionLifecycle } from "./lifecycle";
import { lockTarget } from "./lock-target";
import { mailAnswer } from "./mail-answer";
import { placeOf } from "./place-of";
import { correctionPolicy } from "./policy";
import { recordStanding } from "./record-standing";
import type { SettleCorrection, WithdrawCorrection } from "./schema";
import { setWords } from "./set-words";

/**
 * Somebody who has no part in it looks at a suggested correction: a note stands at the place from now on, or nothing
 * does; an entry of the directory states the new words and keeps the old in its history. Who suggested it is told, and
 * the address for the answer is forgotten.
 *
 * Refuses: not_found (no office there), forbidden (one's own side, one's own suggestion), conflict (settled already,
 * another revision than the one read, not public any more), invalid (the words do not stand there any more).
 */
export function settleCorrection(
  { actor: given, jobs }: Pick<Deps, "actor" | "jobs">,
  input: SettleCorrection,
): Promise<void> {
  return transaction(async (tx) => {
    const at = await databaseNow(tx);
    const { row: found, corrected, actor } = await lockForReview(tx, given, input.id, at);
    const to = correctionLifecycle.next(input.decision === "refuse" ? "refuse" : "accept", found.state);
    checkSeen(found, input);
    const accepted = input.decision === "amend" ? await amended(found, input) : null;
    const row = { ...found, accepted };
    if (to === "standing") {
      if (corrected.texts.length === 0) throw new DomainError("conflict", "corrections.errors.notPublic");
      placeOf(corrected, row.quote, row.organisationId === null ? null : row.field);
      await setWords(tx, corrected, row, { by: "reader", at });
    }
    await tx.correction.update({
      where: { id: row.id },
      data: {
        ...{ state: to, accepted, decidedById: actor.personId, decidedAt: at, answerTo: null },
        reasonCode: input.decision === "refuse" ? input.reasonCode : null,
        revision: { increment: 1 },
      },
      select: { id: true },
    });
    await recordStanding(tx, { row, from: row.state, to: to === "standing" ? to : "refused", actor, at });
    if (to === "standing") await dropDocuments(tx, corrected.tags);
    const reasonCode = input.decision === "refuse" ? input.reasonCode : null;
    await mailAnswer(tx, jobs, {
      row,
      corrected,
      step: to === "standing" ? "accepted" : "refused",
      reasonCode,
    });
  });
}

/** Takes a note away that should not stand, or a line out of the history of an entry. Refuses: as `settleCorrection`. */
export function withdrawCorrection({ actor: given }: Pick<Deps, "actor">, input: WithdrawCorrection): Promise<void> {
  return transaction(async (tx) => {
    const at = await databaseNow(tx);
    const { row, corrected, actor } = await lockForReview(tx, given, input.id, at, "added");
    const to = correctionLifecycle.next("withdraw", row.state);
    checkSeen(row, input);
    const data = { state: to, withdrawnAt: at, revision: { increment: 1 } };
    await tx.correction.update({ where: { id: row.id }, data, select: { id: true } });
    await recordStanding(tx, { row, from: row.state, to: "withdrawn", actor, at });
    const { id: correctionId, organisationId } = row;
    if (organisationId !== null) await takeOutCorrected(tx, { organisationId, correctionId }, at);
    await dropDocuments(tx, corrected.tags);
  });
}

/** What an entry comes to state instead of what was suggested; null where it is the same after all. */
async function amended(
  {
    field,
    quote,
    correct,
    organisationId,
  }: { field: string | null; quote: string; correct: string } & {
    organisationId: string | null;
  },
  given: Extract<SettleCorrection, { decision: "amend" }>,
): Promise<string | null> {
  const fact = organisationId === null ? null : entryFactOf(field);
  if (fact === null) throw new DomainError("invalid", "corrections.errors.onlyEntries");
  const told = await statedAs(fact, given, quote);
  return told === correct ? null : told;
}

async function lockForReview(
  tx: Transaction,
  given: Actor,
  id: string,
  at: Date,
  rule: "added" | "suggested" = "suggested",
) {
  const target = await tx.correction.findUnique({
    where: { id },
    select: { contributionId: true, paragraphId: true, organisationId: true },
  });
  const corrected = target === null ? null : await lockTarget(tx, given, target, at);
  if (corrected === null || corrected.standing === null) throw notFound();
  const { actor, subject } = corrected.standing;
  if (!correctionPolicy.read(actor, subject)) throw notFound();
  // Read under the lock of what it is of, which everybody who settles it has to hold.
  const row = await findCorrection(tx, id);
  if (rule === "added") authorise(correctionPolicy.add, actor, subject);
  else {
    const own = await ownOrganisations(tx, actor);
    const isOwnSuggestion = row.suggestedById === actor.personId || own.has(row.suggestedForId ?? "");
    authorise(correctionPolicy.review, actor, { ...subject, isOwnSuggestion });
  }
  return { row, corrected, actor };
}

function findCorrection(tx: Transaction, id: string) {
  return tx.correction.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, state: true, revision: true, quote: true, correct: true, source: true, asOf: true },
      ...{ suggestedById: true, suggestedForId: true, answerTo: true, language: true },
      ...{ organisationId: true, field: true },
      suggestedBy: { select: { email: true, locale: true } },
    },
  });
}

function checkSeen({ revision }: { revision: number }, { seenRevision }: { seenRevision: number }): void {
  if (revision !== seenRevision) throw new DomainError("conflict", "corrections.errors.changedMeanwhile");
}
