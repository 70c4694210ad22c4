import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { withPresentOffices } from "@/lib/moderation/load-moderated";
import { offensiveWords } from "./offensive-words";
import { hintPolicy } from "./policy";
import type { ReplaceWatchedWords } from "./schema";
import { listedForm, mostWords } from "./set-watched-word";

/** Most characters of a word of a list. */
const longestWord = 60;

/**
 * Takes the list of one language as text, a word on each line: a list that was kept elsewhere, or one that was copied
 * from here and changed. Words of the platform's list that are missing are looked for no more in this process. All of
 * it or nothing; the same list twice changes nothing.
 *
 * Refuses: not_found (no such office), invalid beside `words` (the first line that is no word), conflict (too many).
 */
export function replaceWatchedWords(
  { actor: given }: Pick<Deps, "actor">,
  { processId, language, words: text }: ReplaceWatchedWords,
): Promise<void> {
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM process WHERE id = ${processId}::uuid FOR NO KEY UPDATE`;
    const actor = await withPresentOffices(tx, given);
    if (!hintPolicy.editWords(actor, { processId })) throw notFound();
    authorise(hintPolicy.editWords, actor, { processId });
    const wanted = readLines(text);
    const ready = offensiveWords[language];
    const own = [...wanted].filter((word) => !ready.includes(word));
    const off = ready.filter((word) => !wanted.has(word));
    await tx.watchedWord.deleteMany({ where: { processId, language } });
    const others = await tx.watchedWord.count({ where: { processId } });
    if (others + own.length + off.length > mostWords) {
      throw new DomainError("conflict", "hints.errors.tooManyWords", { values: { most: mostWords } });
    }
    const set = { processId, language, setById: actor.personId, setAt: await databaseNow(tx) };
    await tx.watchedWord.createMany({
      data: [
        ...own.map((word) => ({ ...set, word, active: true })),
        ...off.map((word) => ({ ...set, word, active: false })),
      ],
    });
  });
}

function readLines(text: string): Set<string> {
  const words = new Set<string>();
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const typed = line.trim();
    if (typed === "") continue;
    const word = typed.length > longestWord || /\s/u.test(typed) ? null : listedForm(typed);
    if (word === null) {
      const refusal = { key: "hints.errors.lineIsNoWord", values: { line: index + 1 } };
      throw new DomainError("invalid", "hints.errors.notKept", { fields: { words: refusal } });
    }
    words.add(word);
  }
  return words;
}
