import { cleanText } from "@/lib/text/clean-text";
import { insteadOfQuote, type QuotedWords, replaceQuote } from "@/lib/text/quoted-words";
import { type RedlineSegment, redline } from "@/lib/text/redline";
import type { CommentedText } from "./commented-text";
import { refusedField } from "./refused-field";
import type { SaveComment, StanceName } from "./schema";

type Wording = { proposedText: string | null; redline: RedlineSegment[] | null };

const none: Wording = { proposedText: null, redline: null };

/**
 * The words that a comment asks for, with the redline from its paragraph: the whole paragraph as it should read, or
 * the paragraph to add, which is inserted as a whole. A paragraph to delete is struck as a whole and has no words.
 * Words for more than one paragraph are refused, and so are words that belong to an answer that was not chosen.
 */
export function readWording(
  input: SaveComment,
  stance: StanceName | null,
  quote: QuotedWords | null,
  { paragraphs, language }: CommentedText,
): Wording {
  const words = readAll(input);
  const paragraph = paragraphs.length === 1 ? paragraphs[0] : undefined;
  refuseOtherWords(words, stance, quote);
  if (paragraph === undefined) {
    if (words.proposedText === "" || isOneOf(words.proposedText, paragraphs)) return none;
    throw paragraphs.length === 0
      ? refusedField("stance", "contributions.errors.stanceNeedsParagraph")
      : refusedField("proposedText", "contributions.errors.wordingNeedsOneParagraph");
  }
  const { text } = paragraph;
  const rewritten = words.proposedText === cleanText(text).trim() ? "" : words.proposedText;
  if (stance === "add") return added(words.newParagraph);
  if (stance === "change") {
    if (quote !== null) return replaced(text, quote, insteadOf(text, quote, words.replacement, rewritten), language);
    return rewritten === "" ? none : { proposedText: rewritten, redline: redline(text, rewritten, language) };
  }
  if (rewritten !== "") throw refusedField("stance", "contributions.errors.proposalNeedsChange");
  if (stance !== "delete") return none;
  return quote === null
    ? { proposedText: null, redline: [{ kind: "deleted", text }] }
    : replaced(text, quote, "", language);
}

type Words = { proposedText: string; replacement: string; newParagraph: string };

function readAll({ proposedText = "", replacement = "", newParagraph = "" }: SaveComment): Words {
  return {
    proposedText: cleanText(proposedText).trim(),
    replacement: cleanText(replacement).trim(),
    newParagraph: cleanText(newParagraph).trim(),
  };
}

function refuseOtherWords(words: Words, stance: StanceName | null, quote: QuotedWords | null): void {
  if (words.newParagraph !== "" && stance !== "add") {
    throw refusedField("newParagraph", "contributions.errors.otherAnswer");
  }
  if (words.replacement === "") return;
  if (stance !== "change") throw refusedField("replacement", "contributions.errors.otherAnswer");
  if (quote === null) throw refusedField("quote", "contributions.errors.quoteMissing");
}

/** Where no script runs, the wording field repeats the paragraph that the page was opened for. */
function isOneOf(words: string, paragraphs: CommentedText["paragraphs"]): boolean {
  return paragraphs.some(({ text }) => cleanText(text).trim() === words);
}

function added(newParagraph: string): Wording {
  if (newParagraph === "") return none;
  return { proposedText: newParagraph, redline: [{ kind: "inserted", text: newParagraph }] };
}

/**
 * What should stand instead of the exact words; null while nothing was said. Who rewrote the whole paragraph may have
 * changed these words only.
 */
function insteadOf(text: string, quote: QuotedWords, replacement: string, rewritten: string): string | null {
  if (replacement !== "" || rewritten === "") return replacement === "" ? null : replacement;
  const inside = insteadOfQuote(text, quote, rewritten);
  if (inside === null) throw refusedField("proposedText", "contributions.errors.changesMoreThanQuote");
  return inside;
}

function replaced(text: string, quote: QuotedWords, instead: string | null, language: string): Wording {
  if (instead === null || instead === quote.text) return none;
  const proposedText = replaceQuote(text, quote, instead).trim();
  return { proposedText, redline: redline(text, proposedText, language) };
}
