import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { withPresentOffices } from "@/lib/moderation/load-moderated";
import { cleanLine } from "@/lib/text/clean-text";
import { foldWord } from "./fold-word";
import { offensiveWords } from "./offensive-words";
import { hintPolicy } from "./policy";
import type { SetWatchedWord } from "./schema";

/** Most words that one process keeps beside the platform's list. */
export const mostWords = 1_000;

/**
 * Adds a word to those that a process looks for, or takes one off, also one of the platform's list. What was received
 * before keeps its hints until it is examined again.
 *
 * Refuses: not_found (no such office), invalid (a word of signs only, or of one letter), conflict (too many).
 */
export function setWatchedWord({ actor: given }: Pick<Deps, "actor">, input: SetWatchedWord): Promise<void> {
  return transaction(async (tx) => {
    const { processId, language, active } = input;
    await tx.$executeRaw`SELECT 1 FROM process WHERE id = ${processId}::uuid FOR NO KEY UPDATE`;
    const actor = await withPresentOffices(tx, given);
    if (!hintPolicy.editWords(actor, { processId })) throw notFound();
    authorise(hintPolicy.editWords, actor, { processId });
    const word = listedForm(input.word);
    if (word === null) {
      throw new DomainError("invalid", "hints.errors.notKept", { fields: { word: { key: "hints.errors.tooShort" } } });
    }
    const key = { processId_language_word: { processId, language, word } };
    // What says the same as the platform's list needs no row.
    if (offensiveWords[language].includes(word) === active) {
      await tx.watchedWord.deleteMany({ where: { processId, language, word } });
      return;
    }
    if ((await tx.watchedWord.count({ where: { processId } })) >= mostWords) {
      throw new DomainError("conflict", "hints.errors.tooManyWords", { values: { most: mostWords } });
    }
    const set = { active, setById: actor.personId, setAt: await databaseNow(tx) };
    await tx.watchedWord.upsert({ where: key, create: { processId, language, word, ...set }, update: set });
  });
}

/** A word as a list holds it; null for one of signs only, or of one letter, which stands in too many words. */
export function listedForm(typed: string): string | null {
  const word = foldWord(cleanLine(typed));
  const isLong = (word.match(/[\p{L}\p{N}]/gu)?.length ?? 0) > 1 || /\p{Script=Han}/u.test(word);
  return isLong ? word : null;
}
