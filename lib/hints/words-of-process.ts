import type { Database } from "@/lib/db/client";
import { type Locale, locales } from "@/lib/i18n/locales";
import { offensiveWords } from "./offensive-words";

/** A word of a list: whether it comes with the platform, and whether it is looked for. */
export type ListedWord = { word: string; own: boolean; active: boolean };

/** The words that a process looks for or has taken off, by language, in the order of their letters. */
export async function wordsOfProcess(
  db: Pick<Database, "watchedWord">,
  processId: string,
): Promise<Record<Locale, ListedWord[]>> {
  const rows = await db.watchedWord.findMany({
    where: { processId },
    select: { language: true, word: true, active: true },
  });
  const list = (language: Locale): ListedWord[] => {
    const set = new Map(rows.filter((row) => row.language === language).map(({ word, active }) => [word, active]));
    const ready = offensiveWords[language];
    const own = [...set.keys()].filter((word) => !ready.includes(word));
    return [
      ...ready.map((word) => ({ word, own: false, active: set.get(word) ?? true })),
      ...own.map((word) => ({ word, own: true, active: set.get(word) ?? true })),
    ].sort((a, b) => a.word.localeCompare(b.word, language));
  };
  const [ar, zh, en, fr, ru, es] = locales.map(list);
  return { ar: ar ?? [], zh: zh ?? [], en: en ?? [], fr: fr ?? [], ru: ru ?? [], es: es ?? [] };
}
