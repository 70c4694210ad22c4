import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { translationLifecycle } from "./lifecycle";
import { translationPolicy } from "./policy";
import { readWords } from "./read-words";
import { lockTranslation } from "./settle-translation";
import { shownOriginal } from "./shown-original";

/** One translation beside its original, and what this actor may decide on it. Refuses as `lockOriginal`. */
export function translationForDesk(actor: Actor, id: string) {
  return transaction(async (tx) => {
    const { row, original } = await lockTranslation(tx, actor, id, await databaseNow(tx));
    const { words, addedBy, addedById, ...translation } = row;
    const isOwnTranslation = addedById === original.actor.personId;
    const subject = { ...original.subject, isOwnTranslation };
    const can = (event: keyof typeof translationLifecycle.table) => translationLifecycle.can(event, row.state);
    const mayReview = translationPolicy.review(original.actor, subject);
    return {
      ...translation,
      words: readWords(words),
      addedBy: addedBy.name,
      isOwnTranslation,
      original: await shownOriginal(tx, original),
      may: {
        review: can("review") && mayReview,
        makeOfficial: can("make_official") && translationPolicy.makeOfficial(original.actor, subject),
        refuse: can("refuse") && mayReview,
        withdraw: can("withdraw") && translationPolicy.withdraw(original.actor, subject),
      },
    };
  });
}

export type TranslationForDesk = Awaited<ReturnType<typeof translationForDesk>>;
