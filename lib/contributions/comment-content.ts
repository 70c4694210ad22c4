import { DomainError, isDomainError } from "@/lib/kernel/errors";
import { cleanText } from "@/lib/text/clean-text";
import { type RedlineSegment, redline } from "@/lib/text/redline";
import {
  checkRichText,
  plainTextToRichText,
  type RichText,
  richTextToHtml,
  richTextToPlainText,
} from "@/lib/text/rich-text";
import { type CommentTypeName, largestBody, type SaveComment, type StanceName, wordingStances } from "./schema";

/** The paragraph a comment is about, as far as its content depends on it. */
export type CommentedParagraph = { text: string; locked: boolean; language: string };

/** What a comment says, in the form in which it is kept: HTML, plain text and redline are derived here, once. */
export type CommentContent = {
  type: CommentTypeName;
  stance: StanceName | null;
  language: string;
  body: RichText;
  bodyHtml: string;
  bodyText: string;
  proposedText: string | null;
  redline: RedlineSegment[] | null;
};

/** The reasons kept so far; a plain field that repeats their words keeps their formatting. */
export type KeptBody = { body: unknown; bodyText: string };

/**
 * Turns what a composer sent into what is kept. It may be unfinished, as drafts are; it is never unsafe.
 * Refuses as "invalid" with the field: a rich text outside the closed list, a position on locked or absent text,
 * a wording beside a stance that has none.
 */
export function readCommentContent(
  input: SaveComment,
  paragraph: CommentedParagraph | null,
  kept: KeptBody | null,
): CommentContent {
  const stance = input.stance ?? null;
  const proposedText = readProposal(input, paragraph);
  refuseStance(stance, proposedText, paragraph);
  const body = readBody(input, kept);
  return {
    type: input.type,
    stance,
    language: input.language,
    body,
    bodyHtml: richTextToHtml(body),
    bodyText: richTextToPlainText(body).trim(),
    proposedText,
    redline:
      proposedText === null || paragraph === null ? null : redline(paragraph.text, proposedText, paragraph.language),
  };
}

function readBody(input: SaveComment, kept: KeptBody | null): RichText {
  try {
    if (input.body !== undefined && input.body !== "") {
      return checkRichText(parseJson(input.body), { maxBytes: largestBody });
    }
    const plain = cleanText(input.bodyPlain ?? "");
    if (kept !== null && plain.trim() === kept.bodyText) return checkRichText(kept.body, { maxBytes: largestBody });
    return checkRichText(plainTextToRichText(plain), { maxBytes: largestBody });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    throw refusedField("body", error.messageKey, error.details.values);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no rich text either, and gets the same sentence.
    return null;
  }
}

/** The wording asked for; what only repeats the paragraph is no proposal. */
function readProposal(input: SaveComment, paragraph: CommentedParagraph | null): string | null {
  const words = cleanText(input.proposedText ?? "").trim();
  if (words === "" || paragraph === null) return null;
  return words === cleanText(paragraph.text).trim() ? null : words;
}

function refuseStance(stance: StanceName | null, proposedText: string | null, paragraph: CommentedParagraph | null) {
  if (stance !== null && paragraph === null) throw refusedField("stance", "contributions.errors.stanceNeedsParagraph");
  if (paragraph?.locked === true && stance !== null && stance !== "keep") {
    throw refusedField("stance", "contributions.errors.paragraphLocked");
  }
  if (proposedText !== null && !wordingStances.some((name) => name === stance)) {
    throw refusedField("stance", "contributions.errors.proposalNeedsChange");
  }
}

function refusedField(field: string, key: string, values?: Record<string, string | number>): DomainError {
  return new DomainError("invalid", "contributions.errors.notKept", { fields: { [field]: { key, values } } });
}
