import { cleanText } from "@/lib/text/clean-text";
import { findQuote, type QuotedWords } from "@/lib/text/quoted-words";
import type { CommentedParagraph } from "./commented-text";
import { refusedField } from "./refused-field";
import type { SaveComment, StanceName } from "./schema";

/**
 * The exact words that a comment is about. Refuses words that do not stand in its one paragraph, and asks which are
 * meant where they stand at several places and none was named.
 */
export function readQuote(
  input: SaveComment,
  stance: StanceName | null,
  paragraphs: readonly CommentedParagraph[],
): QuotedWords | null {
  const words = cleanText(input.quote ?? "").trim();
  if (words === "") return null;
  const [paragraph] = paragraphs;
  if (paragraph === undefined || paragraphs.length > 1) {
    throw refusedField("quote", "contributions.errors.quoteNeedsOneParagraph");
  }
  if (stance === "add") throw refusedField("quote", "contributions.errors.quoteBesideAddition");
  const places = findQuote(paragraph.text, words);
  const chosen = places.length === 1 ? places[0] : places.find(({ start }) => start === input.quoteStart);
  if (chosen !== undefined) return chosen;
  throw places.length === 0
    ? refusedField("quote", "contributions.errors.quoteNotFound")
    : refusedField("quote", "contributions.errors.quoteSeveral", { count: places.length });
}
