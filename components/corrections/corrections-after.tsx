import type { ReactNode } from "react";
import type { CorrectedWords } from "@/lib/corrections/corrected-words";
import { CorrectionNotes } from "./correction-notes";

type Corrected = { id: string; language: string };

/** What stands under a comment of a list: its corrections, and whatever else is said of it. */
export function correctionsAfter(
  locale: string,
  corrections: ReadonlyMap<string, CorrectedWords[]>,
  comments: readonly Corrected[],
  further: (contributionId: string) => ReactNode,
): (contributionId: string) => ReactNode {
  const languages = new Map(comments.map(({ id, language }) => [id, language]));
  return (id) => {
    const found = corrections.get(id);
    if (found === undefined) return further(id);
    return (
      <>
        <CorrectionNotes locale={locale} corrections={found} language={languages.get(id) ?? locale} />
        {further(id)}
      </>
    );
  };
}
