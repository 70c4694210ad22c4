import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { ownOrganisations } from "@/lib/moderation/load-moderated";
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
    const { row, corrected, actor } = await lockForReview(tx, given, input.id, at);
    const to = input.decision === "accept" ? "standing" : "refused";
    correctionLifecycle.next(input.decision, row.state);
    checkSeen(row, input);
    if (input.decision === "accept") {
      if (corrected.texts.length === 0) throw new DomainError("conflict", "corrections.errors.notPublic");
      placeOf(corrected, row.quote, row.organisationId === null ? null : row.field);
      await setWords(tx, corrected, row);
    }
    await tx.correction.update({
      where: { id: row.id },
      data: {
        ...{ state: to, decidedById: actor.personId, decidedAt: at, answerTo: null },
        reasonCode: input.decision === "refuse" ? input.reasonCode : null,
        revision: { increment: 1 },
      },
      select: { id: true },
    });
    await recordStanding(tx, { row, from: row.state, to, actor, at });
    if (to === "standing") await dropDocuments(tx, corrected.tags);
    const reasonCode = input.decision === "refuse" ? input.reasonCode : null;
    await mailAnswer(tx, jobs, {
      row,
      corrected,
      step: input.decision === "accept" ? "accepted" : "refused",
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
    await dropDocuments(tx, corrected.tags);
  });
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
