import { cleanLine } from "@/lib/text/clean-text";
import type { CommentedText } from "./commented-text";
import { refusedField } from "./refused-field";
import type { SaveComment, StanceName } from "./schema";

/** A term to be replaced throughout the text; both null where the comment asks for no such thing. */
export type TermReplacement = { termFrom: string | null; termTo: string | null };

/** Replacing a term is a change of the text. A replacement speaks of the whole text, so it names no paragraph; the two terms are lines without line ends. */
export function readTerm(
  input: SaveComment,
  stance: StanceName | null,
  { paragraphs }: CommentedText,
): TermReplacement {
  const termFrom = cleanLine(input.termFrom ?? "");
  const termTo = cleanLine(input.termTo ?? "");
  if (termFrom === "" && termTo === "") return { termFrom: null, termTo: null };
  if (paragraphs.length > 0) throw refusedField("termFrom", "contributions.errors.termNeedsWholeText");
  if (stance !== "change") throw refusedField("termFrom", "contributions.errors.otherAnswer");
  if (termFrom === "") throw refusedField("termFrom", "contributions.errors.termFromMissing");
  return { termFrom, termTo };
}
