import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { readWords } from "@/lib/translations/read-words";

const marks = ["machine", "reviewed", "official"] as const;

/** A translation of a public contribution, as news and feeds tell of it: never as the original. */
export type TranslationLine = {
  id: string;
  /** What it is worth. */
  mark: (typeof marks)[number];
  /** Language of the translation, and of what it translates (BCP 47). */
  language: string;
  from: string;
  /** Of the original, and its author; null is "a person". */
  reference: string;
  author: string | null;
  /** The title in translation; null where the original has none. */
  title: string | null;
  /** The translated text, whole. */
  text: string;
  consultation: Localised;
};

/** Translations by their ids, in no order; those that are not shown by now are missing. */
export async function readTranslations(ids: readonly string[], now: Date): Promise<TranslationLine[]> {
  if (ids.length === 0) return [];
  const rows = await database().translation.findMany({
    where: { id: { in: [...ids] }, state: { in: [...marks] }, contribution: publishedBy(now) },
    select: {
      ...{ id: true, state: true, language: true, words: true, addedAt: true },
      contribution: {
        select: {
          ...{ reference: true, language: true, publishedAt: true },
          ...publicAuthorSelect,
          consultation: { select: { title: true } },
        },
      },
    },
  });
  return rows.flatMap(({ id, state, language, words, addedAt, contribution }) => {
    const mark = marks.find((known) => known === state);
    // One that is older than the last publication is of other words.
    if (mark === undefined || contribution?.publishedAt == null || addedAt < contribution.publishedAt) return [];
    const { title = null, ...texts } = readWords(words);
    return [
      {
        ...{ id, mark, language, from: contribution.language, reference: contribution.reference ?? "" },
        ...{ author: publicAuthor(contribution)?.name ?? null, title, text: Object.values(texts).join(" ") },
        consultation: readLocalised(contribution.consultation.title),
      },
    ];
  });
}
