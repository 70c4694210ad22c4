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
    select: translationColumns,
  });
  return rows.flatMap(toPublic);
}

const translationColumns = {
  ...{ language: true, state: true, engine: true, madeBy: true, addedAt: true, reviewedAt: true, words: true },
} as const;

type ParagraphRow = Omit<TranslationHead, "mark"> & { state: string; words: unknown };

function toPublic(row: ParagraphRow): PublicTranslation[] {
  const { language, engine, madeBy, addedAt, reviewedAt } = row;
  const mark = shownStates.find((known) => known === row.state);
  return mark === undefined
    ? []
    : [{ ...{ language, engine, madeBy, addedAt, reviewedAt, mark }, words: readWords(row.words) }];
}

/** By paragraph, the translations of the paragraphs of a published text. */
export async function versionTranslations(versionId: string): Promise<Map<string, PublicTranslation[]>> {
  const rows = await database().translation.findMany({
    where: { state: { in: [...shownStates] }, paragraph: { versionId, version: publishedVersion() } },
    orderBy: { language: "asc" },
    select: { paragraphId: true, ...translationColumns },
  });
  const byParagraph = Map.groupBy(rows, ({ paragraphId }) => paragraphId ?? "");
  return new Map([...byParagraph].map(([id, found]) => [id, found.flatMap(toPublic)]));
}

/** The fields of a published contribution that a translation has words for, in the order in which they are read. */
export async function translatedFields(
  contributionId: string,
  { words }: Pick<PublicTranslation, "words">,
): Promise<Pick<TextField, "field" | "part">[]> {
  const fields = await readTextFields(database(), contributionId);
  return fields.flatMap(({ field, part }) => (words[field] === undefined ? [] : [{ field, part }]));
}
