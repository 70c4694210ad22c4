import { cleanText } from "@/lib/text/clean-text";
import { type RedlineSegment, redline } from "@/lib/text/redline";
import type { CommentedText } from "./commented-text";
import { refusedField } from "./refused-field";
import type { FallbackStanceName, SaveComment, StanceName } from "./schema";

/** What to do if the stance does not prevail; nulls where the comment says nothing of it. */
export type Fallback = {
  fallbackStance: FallbackStanceName | null;
  fallbackText: string | null;
  fallbackRedline: RedlineSegment[] | null;
};

/**
 * "Delete, or else replace by …" and "change, or else keep". Only a change and a deletion can fall back; a fallback to
 * other words is for one paragraph. Words of a fallback that was not chosen are refused.
 */
export function readFallback(input: SaveComment, stance: StanceName | null, text: CommentedText): Fallback {
  const canFallBack = (stance === "change" || stance === "delete") && text.paragraphs.length > 0;
  const fallbackStance = canFallBack ? (input.fallbackStance ?? null) : null;
  const fallbackText = readWords(input, text);
  if (fallbackStance !== "change") {
    if (fallbackText !== null) throw refusedField("fallbackText", "contributions.errors.otherAnswer");
    return { fallbackStance, fallbackText: null, fallbackRedline: null };
  }
  const [paragraph] = text.paragraphs;
  if (paragraph === undefined || text.paragraphs.length > 1) {
    throw refusedField("fallbackStance", "contributions.errors.wordingNeedsOneParagraph");
  }
  return {
    fallbackStance,
    fallbackText,
    fallbackRedline: fallbackText === null ? null : redline(paragraph.text, fallbackText, text.language),
  };
}

/** The fallback's words; those that only repeat the paragraph are none. */
function readWords({ fallbackText }: SaveComment, { paragraphs }: CommentedText): string | null {
  const words = cleanText(fallbackText ?? "").trim();
  return words === "" || paragraphs.some(({ text }) => cleanText(text).trim() === words) ? null : words;
}
