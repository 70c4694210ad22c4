import { cleanText } from "@/lib/text/clean-text";
import type { QuotedWords } from "@/lib/text/quoted-words";
import type { RedlineSegment } from "@/lib/text/redline";
import { type RichText, richTextToHtml } from "@/lib/text/rich-text";
import { richTextToPlainText } from "@/lib/text/rich-text-plain";
import type { CommentedParagraph, CommentedText } from "./commented-text";
import type { Marks } from "./marks";
import { type KeptBody, readBody } from "./read-body";
import { type Fallback, readFallback } from "./read-fallback";
import { readQuote } from "./read-quote";
import { readTerm, type TermReplacement } from "./read-term";
import { readWording } from "./read-wording";
import { refusedField } from "./refused-field";
import {
  type AddPositionName,
  type CommentTypeName,
  lockedStances,
  type SaveComment,
  type StanceName,
  wholeTextStances,
} from "./schema";

/** What a comment says, in the form in which it is kept: HTML, plain text and redlines are derived here, once. */
export type CommentContent = {
  type: CommentTypeName;
  stance: StanceName | null;
  language: string;
  body: RichText;
  bodyHtml: string;
  bodyText: string;
  /** The exact words it is about, in its one paragraph; null for whole paragraphs and the whole text. */
  quote: QuotedWords | null;
  proposedText: string | null;
  redline: RedlineSegment[] | null;
  addPosition: AddPositionName | null;
  changeNote: string | null;
} & Fallback &
  TermReplacement &
  Marks;

/**
 * Turns what a composer sent into what is kept. It may be unfinished, as drafts are; it is never unsafe, and no words
 * are dropped: those that do not belong to the chosen answer are refused. Refuses as "invalid" with the field.
 */
export function readCommentContent(
  input: SaveComment,
  text: CommentedText,
  kept: (KeptBody & Marks) | null,
): CommentContent {
  const stance = input.stance ?? null;
  const term = readTerm(input, stance, text);
  refuseStance(stance, text.paragraphs);
  const quote = readQuote(input, stance, text.paragraphs);
  const body = readBody(input, kept);
  return {
    type: input.type,
    stance,
    language: input.language,
    body,
    bodyHtml: richTextToHtml(body),
    bodyText: richTextToPlainText(body).trim(),
    quote,
    ...readWording(input, stance, quote, text),
    addPosition: stance === "add" ? (input.addPosition ?? "after") : null,
    changeNote: readNote(input, stance),
    ...readFallback(input, stance, text),
    ...term,
    topics: input.topics ?? kept?.topics ?? [],
    impacts: input.impacts ?? kept?.impacts ?? [],
  };
}

function refuseStance(stance: StanceName | null, paragraphs: readonly CommentedParagraph[]): void {
  if (stance === null) return;
  if (paragraphs.length === 0 && !wholeTextStances.includes(stance)) {
    throw refusedField("stance", "contributions.errors.stanceNeedsParagraph");
  }
  if (paragraphs.length > 1 && stance === "add") {
    throw refusedField("stance", "contributions.errors.addNeedsOneParagraph");
  }
  if (paragraphs.some(({ locked }) => locked) && !lockedStances.includes(stance)) {
    throw refusedField("stance", "contributions.errors.paragraphLocked");
  }
}

function readNote({ changeNote }: SaveComment, stance: StanceName | null): string | null {
  const note = cleanText(changeNote ?? "").trim();
  if (note === "") return null;
  if (stance !== "change" && stance !== "add") throw refusedField("changeNote", "contributions.errors.otherAnswer");
  return note;
}
