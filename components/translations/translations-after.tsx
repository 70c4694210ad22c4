import type { ReactNode } from "react";
import type { TranslationHead } from "@/lib/translations/translations-of";
import { TranslationLinks } from "./translation-links";

type Translated = { id: string; reference: string; language: string };

/**
 * What stands under a comment of a list that is not in the reader's language: the way to its translation, where there
 * is one, and whatever else is said of it.
 */
export function translationsAfter(
  locale: string,
  translations: ReadonlyMap<string, TranslationHead[]>,
  comments: readonly Translated[],
  further: (contributionId: string) => ReactNode,
): (contributionId: string) => ReactNode {
  if (translations.size === 0) return further;
  const known = new Map(comments.map((comment) => [comment.id, comment]));
  return (id) => {
    const comment = known.get(id);
    const ofReader = (translations.get(id) ?? []).filter(({ language }) => language === locale);
    if (comment === undefined || ofReader.length === 0 || comment.language === locale) return further(id);
    return (
      <>
        <TranslationLinks
          locale={locale}
          href={`/${locale}/contributions/${comment.reference}`}
          translations={ofReader}
        />
        {further(id)}
      </>
    );
  };
}
