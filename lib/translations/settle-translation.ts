import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { translationLifecycle } from "./lifecycle";
import { lockOriginal } from "./load-original";
import { translationPolicy } from "./policy";
import { recordTranslation } from "./record-translation";
import type { SettleTranslation } from "./schema";
import { takeEarlierAway } from "./take-earlier-away";

/**
 * Somebody who has read a translation against its original says what it is worth, or takes it away. Only organisers
 * make one official, and nobody reviews their own.
 *
 * Refuses: not_found (original not public, no office there), forbidden, conflict (settled already, another revision
 * than the one read).
 */
export function settleTranslation({ actor: given }: Pick<Deps, "actor">, input: SettleTranslation): Promise<void> {
  return transaction(async (tx) => {
    const at = await databaseNow(tx);
    const { row, original } = await lockTranslation(tx, given, input.id, at);
    const { actor } = original;
    const subject = { ...original.subject, isOwnTranslation: row.addedById === actor.personId };
    authorise(policies[input.decision], actor, subject);
    const to = translationLifecycle.next(input.decision, row.state);
    if (row.revision !== input.seenRevision) throw new DomainError("conflict", "translations.errors.changedMeanwhile");
    const isReviewed = to === "reviewed" || to === "official";
    await tx.translation.update({
      where: { id: row.id },
      data: {
        ...{ state: to, revision: { increment: 1 } },
        ...(isReviewed ? { reviewedById: actor.personId, reviewedAt: at } : {}),
      },
      select: { id: true },
    });
    await recordTranslation(tx, { id: row.id, from: row.state, to, actor, at });
    if (isReviewed) {
      await takeEarlierAway(tx, { target: original.id, language: row.language, id: row.id, actor, at });
    }
    if (to !== "refused") await dropDocuments(tx, original.tags);
  });
}

const policies = {
  review: translationPolicy.review,
  make_official: translationPolicy.makeOfficial,
  refuse: translationPolicy.review,
  withdraw: translationPolicy.withdraw,
} as const;

/** A translation with its original, both held. Refuses as `lockOriginal`. */
export async function lockTranslation(tx: Transaction, given: Actor, id: string, at: Date) {
  const target = await tx.translation.findUnique({
    where: { id },
    select: { contributionId: true, paragraphId: true },
  });
  if (target === null) throw notFound();
  const original = await lockOriginal(tx, given, target, at);
  // Read under the lock of the original, which everybody who settles it has to hold.
  const row = await tx.translation.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, state: true, revision: true, language: true, words: true, engine: true, madeBy: true },
      ...{ addedById: true, addedAt: true, reviewedAt: true, addedBy: { select: { name: true } } },
    },
  });
  return { row, original };
}
