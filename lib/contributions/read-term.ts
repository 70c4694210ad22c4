import { cleanLine } from "@/lib/text/clean-text";
import type { CommentedText } from "./commented-text";
import { refusedField } from "./refused-field";
import type { SaveComment } from "./schema";

/** A term to be replaced throughout the text; both null where the comment asks for no such thing. */
export type TermReplacement = { termFrom: string | null; termTo: string | null };

/** A replacement speaks of the whole text, so it names no paragraph; the two terms are lines without line ends. */
export function readTerm(input: SaveComment, { paragraphs }: CommentedText): TermReplacement {
  const termFrom = cleanLine(input.termFrom ?? "");
  const termTo = cleanLine(input.termTo ?? "");
  if (termFrom === "" && termTo === "") return { termFrom: null, termTo: null };
  if (paragraphs.length > 0) throw refusedField("termFrom", "contributions.errors.termNeedsWholeText");
  if (termFrom === "") throw refusedField("termFrom", "contributions.errors.termFromMissing");
  return { termFrom, termTo };
}
