import { arabicForms } from "./arabic-forms";
import { foldToken } from "./fold-token";
import type { SearchTerm } from "./read-terms";

/** A piece of a text; marked where it is what was looked for. */
export type ExcerptPiece = { text: string; isMarked: boolean };

type Token = { start: number; end: number; folded: string };
/** Words one after the other; the first may have several forms. */
type Wanted = { tokens: string[][]; goesOn: boolean };

/** Words, and each Chinese character by itself, as in the index. */
const tokenPattern = /[\u3400-\u9FFF]|(?:(?![\u3400-\u9FFF])[\p{L}\p{M}\p{N}\u0640])+/gu;

const longest = 300;
/** How much is shown before the first match. */
const before = 90;
/** How far into a text one looks for the match; what comes later is shown from its beginning. */
const furthest = 200_000;

/**
 * The part of a text around the first place where it says what was looked for, about 300 letters in pieces, with every
 * match in it marked. A text without one is shown from its beginning.
 */
export function excerptOf(text: string, terms: readonly SearchTerm[]): ExcerptPiece[] {
  const wanted = wantedBy(terms);
  const line = text.slice(0, furthest).replace(/\s+/g, " ").trim();
  const first = firstMatch(line, wanted);
  const { start, end } = windowAround(line, first);
  const shown = line.slice(start, end);
  const pieces = markedPieces(shown, wanted);
  return [
    ...(start > 0 ? [{ text: "… ", isMarked: false }] : []),
    ...pieces,
    ...(end < line.length || text.length > furthest ? [{ text: " …", isMarked: false }] : []),
  ];
}

/** The first of several texts that says what was looked for; without one the beginning of the first that says anything. */
export function excerptOfFirst(texts: readonly string[], terms: readonly SearchTerm[]): ExcerptPiece[] {
  const excerpts = texts.filter((text) => text !== "").map((text) => excerptOf(text, terms));
  return excerpts.find((pieces) => pieces.some(({ isMarked }) => isMarked)) ?? excerpts[0] ?? [];
}

/** What the terms ask to be there, folded. */
function wantedBy(terms: readonly SearchTerm[]): Wanted[] {
  return terms.flatMap(({ words, goesOn, isExcluded }) => {
    const tokens = [...tokensIn(words)].map(({ folded }, at) => (at === 0 ? arabicForms(folded) : [folded]));
    return isExcluded || tokens.length === 0 ? [] : [{ tokens, goesOn }];
  });
}

function* tokensIn(text: string): Generator<Token> {
  for (const { 0: word, index } of text.matchAll(tokenPattern)) {
    const folded = foldToken(word);
    if (folded !== "") yield { start: index, end: index + word.length, folded };
  }
}

/** How many tokens from this one on are one of the wanted; 0 for none. */
function matchAt(tokens: readonly Token[], at: number, wanted: readonly Wanted[]): number {
  const lengths = wanted.map(({ tokens: want, goesOn }) => {
    const fits = want.every((forms, offset) => {
      const here = tokens[at + offset]?.folded;
      const mayGoOn = goesOn && offset === want.length - 1;
      return forms.some((folded) => (mayGoOn ? here?.startsWith(folded) : here === folded));
    });
    return fits ? want.length : 0;
  });
  return Math.max(0, ...lengths);
}

/** Where the first match begins; null for none. Stops there, so that a long text is not folded to its end. */
function firstMatch(text: string, wanted: readonly Wanted[]): number | null {
  const ahead = Math.max(1, ...wanted.map(({ tokens }) => tokens.length));
  const seen: Token[] = [];
  for (const token of tokensIn(text)) {
    seen.push(token);
    if (seen.length > ahead) seen.shift();
    if (seen.length === ahead && matchAt(seen, 0, wanted) > 0) return seen[0]?.start ?? null;
  }
  for (let at = 1; at < seen.length; at += 1) if (matchAt(seen, at, wanted) > 0) return seen[at]?.start ?? null;
  return seen.length > 0 && seen.length < ahead && matchAt(seen, 0, wanted) > 0 ? (seen[0]?.start ?? null) : null;
}

/** Cut between words where there are blanks. */
function windowAround(text: string, match: number | null): { start: number; end: number } {
  if (text.length <= longest) return { start: 0, end: text.length };
  const from = Math.max(0, Math.min((match ?? 0) - before, text.length - longest));
  const blank = text.indexOf(" ", from);
  const start = from === 0 ? 0 : blank !== -1 && blank < from + 30 ? blank + 1 : wholeLetter(text, from);
  const to = Math.min(text.length, start + longest);
  const last = text.lastIndexOf(" ", to);
  const end = to === text.length ? to : last > to - 30 ? last : wholeLetter(text, to);
  return { start, end };
}

/** Not between the two halves of a letter beyond the first plane. */
function wholeLetter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at - 1 : at;
}

function markedPieces(text: string, wanted: readonly Wanted[]): ExcerptPiece[] {
  const tokens = [...tokensIn(text)];
  const pieces: ExcerptPiece[] = [];
  let shown = 0;
  for (let at = 0; at < tokens.length; ) {
    const length = matchAt(tokens, at, wanted);
    const [first, last] = [tokens[at], tokens[at + length - 1]];
    at += Math.max(1, length);
    if (length === 0 || first === undefined || last === undefined) continue;
    if (first.start > shown) pieces.push({ text: text.slice(shown, first.start), isMarked: false });
    pieces.push({ text: text.slice(first.start, last.end), isMarked: true });
    shown = last.end;
  }
  if (shown < text.length) pieces.push({ text: text.slice(shown), isMarked: false });
  return pieces;
}
