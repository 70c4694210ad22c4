import { fieldAnchor, partAnchor } from "@/lib/text/part-anchor";
import { excerptOf } from "./excerpt";
import type { SearchTerm } from "./read-terms";

type SearchedPart = { partKey: string; keyMessage: string | null; recommendation: string | null; bodyText: string };

/** The anchor of the first place in an input that says what was looked for; null where none of its parts does. */
export function partThatSays(parts: readonly SearchedPart[], terms: readonly SearchTerm[]): string | null {
  const says = (words: string | null) => words !== null && excerptOf(words, terms).some(({ isMarked }) => isMarked);
  for (const { partKey, keyMessage, bodyText, recommendation } of parts) {
    if (says(keyMessage)) return fieldAnchor(partKey, "keyMessage");
    if (says(bodyText)) return partAnchor(partKey);
    if (says(recommendation)) return fieldAnchor(partKey, "recommendation");
  }
  return null;
}
