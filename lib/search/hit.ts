import type { Localised } from "@/lib/kernel/localised";
import type { TranslationMark } from "@/lib/translations/schema";
import type { TranslationHead } from "@/lib/translations/translations-of";
import type { ExcerptPiece } from "./excerpt";
import type { SearchKind } from "./schema";

/** What a reader must know of a result that is a translation. */
export type FoundTranslation = {
  mark: TranslationMark;
  /** The program that made it; null where a person did. */
  engine: string | null;
  /** Language of the original (BCP 47). */
  from: string;
  /** Path of the original below the locale. */
  original: string;
  /** Id of the original. */
  originalId: string;
};

/** One result: a published thing, and where it says what was looked for. */
export type SearchHit = {
  /** Of a translation, what it is a translation of. */
  kind: SearchKind;
  id: string;
  /** Path below the locale. */
  path: string;
  /** Words in several languages, or in the one of `language`. */
  title: Localised | string;
  /** Language of the title, where it is one text, and of the excerpt (BCP 47); null where nobody said. */
  language: string | null;
  /** Language of the title where it is another one: a paragraph keeps the title of its text. */
  titleLanguage?: string;
  excerpt: ExcerptPiece[];
  /** Who stands under it; null where nobody does, or nobody may know. */
  by: string | null;
  /** What it stands in: a consultation, or an event; null for what stands by itself. */
  place: Localised | null;
  /** Left out for an original. */
  translation?: FoundTranslation;
  /** Translations of it, of which one may be in the reader's language; left out where there are none. */
  translations?: TranslationHead[];
  /** When it was published, and of an event when it is; null where an event has no hour yet. */
  at: Date | null;
};

/** The contributions that results show, in their own words or in a translation. */
export function foundContributionIds(hits: readonly SearchHit[]): string[] {
  return hits.flatMap(({ kind, id, translation }) =>
    kind === "comment" || kind === "input" ? (translation?.originalId ?? id) : [],
  );
}
