import { cleanLine } from "@/lib/text/clean-text";

/** One condition of a search. */
export type SearchTerm = {
  /** Words that stand beside each other in this order. */
  words: string;
  /** Whether the last of them may go on: "произвольн" finds "произвольного". */
  goesOn: boolean;
  /** Whether what holds them is left out. */
  isExcluded: boolean;
};

/** Longest search that is read, in UTF-16 units. */
export const longestSearch = 200;

/** Most conditions of one search; more would only slow it down. */
const mostTerms = 12;

const quotes = '"“”„«»「」『』';
const pieces = new RegExp(`(-?)[${quotes}]([^${quotes}]*)(?:[${quotes}]|$)|(-?)([^\\s${quotes}]+)`, "gu");

/** Signs that hold a symbol together, as in A/RES/73/27 or OEWG_2026; all others part words. */
const betweenWords = /[^\p{L}\p{M}\p{N}/._@]+|(?<![\p{L}\p{M}\p{N}])[/._@]+|[/._@]+(?![\p{L}\p{N}])/gu;

/** Written without blanks between words: how a word ends says nothing. */
const unspaced = /[\u3400-\u9FFF]$/u;

/**
 * What a person typed, as conditions that all have to hold: words, "phrases in quotes", -exclusions, and beginnings*. The
 * last word is a beginning, as one may still be typing it, unless it is short or stands in quotes. Null when nothing is
 * left to look for.
 */
export function readTerms(typed: string): SearchTerm[] | null {
  const found = [...cleanLine(typed.slice(0, longestSearch)).matchAll(pieces)];
  const terms = found.flatMap(([, notPhrase, phrase, notWord, word], at): SearchTerm[] => {
    const words = (phrase ?? word ?? "").replace(betweenWords, " ").trim();
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    const isExcluded = (notPhrase ?? notWord) === "-";
    const goesOn = word !== undefined && mayGoOn(words, word.endsWith("*"), at === found.length - 1 && !isExcluded);
    return [{ words, goesOn, isExcluded }];
  });
  const distinct = new Map(terms.map((term) => [JSON.stringify(term).toLowerCase(), term]));
  const read = [...distinct.values()].slice(0, mostTerms);
  return read.some(({ isExcluded }) => !isExcluded) ? read : null;
}

function mayGoOn(words: string, isMarked: boolean, isLast: boolean): boolean {
  const letters = /[\p{L}\p{M}\p{N}]*$/u.exec(words)?.[0].length ?? 0;
  if (isMarked) return letters >= 2;
  return isLast && letters >= 3 && /\p{L}$/u.test(words) && !unspaced.test(words);
}
