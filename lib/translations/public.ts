import { database } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { publishedVersion } from "@/lib/drafts/published-version";
import { readTextFields, type TextField } from "@/lib/moderation/text-fields";
import { shownStates } from "./lifecycle";
import { readWords } from "./read-words";
import { shownTranslationsSql, type TranslationHead, type TranslationRow } from "./translations-of";

export type PublicTranslation = TranslationHead & { words: Record<string, string> };

/** The translation of one published contribution into one language; null where there is none to show. */
export async function contributionTranslation(
  contributionId: string,
  language: string,
  now: Date,
): Promise<PublicTranslation | null> {
  const rows = await database().$queryRaw<(TranslationRow & { words: unknown })[]>`
    ${shownTranslationsSql([contributionId], now, sql`, t.words`)}`;
  const found = rows.find((row) => row.language === language);
  if (found === undefined) return null;
  const { contributionId: _id, words, ...head } = found;
  return { ...head, words: readWords(words) };
}

/** Translations of one paragraph of a published text. */
export async function paragraphTranslations(paragraphId: string): Promise<PublicTranslation[]> {
  const rows = await database().translation.findMany({
    where: { paragraphId, state: { in: [...shownStates] }, paragraph: { version: publishedVersion() } },
    orderBy: { language: "asc" },
    select: {
      ...{ language: true, state: true, engine: true, madeBy: true, addedAt: true, reviewedAt: true, words: true },
    },
  });
  return rows.flatMap(({ state, words, ...head }) => {
    const mark = shownStates.find((known) => known === state);
    return mark === undefined ? [] : [{ ...head, mark, words: readWords(words) }];
  });
}

/** The fields of a published contribution that a translation has words for, in the order in which they are read. */
export async function translatedFields(
  contributionId: string,
  { words }: Pick<PublicTranslation, "words">,
): Promise<Pick<TextField, "field" | "part">[]> {
  const fields = await readTextFields(database(), contributionId);
  return fields.flatMap(({ field, part }) => (words[field] === undefined ? [] : [{ field, part }]));
}
