import type { Localised } from "@/lib/kernel/localised";
import type { TranslationHead } from "@/lib/translations/translations-of";
import type { ExcerptPiece } from "./excerpt";
import type { SearchKind } from "./schema";

/** One result: a published thing, and where it says what was looked for. */
export type SearchHit = {
  kind: SearchKind;
  id: string;
  /** Path below the locale. */
  path: string;
  /** Words in several languages, or in the one of `language`. */
  title: Localised | string;
  /** Language of the title, where it is one text, and of the excerpt (BCP 47); null where nobody said. */
  language: string | null;
  excerpt: ExcerptPiece[];
  /** Who stands under it; null where nobody does, or nobody may know. */
  by: string | null;
  /** What it stands in: a consultation, or an event; null for what stands by itself. */
  place: Localised | null;
  /** Translations of it, of which one may be in the reader's language; left out where there are none. */
  translations?: TranslationHead[];
  /** When it was published, and of an event when it is; null where an event has no hour yet. */
  at: Date | null;
};
