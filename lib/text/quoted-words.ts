/** Exact words of a paragraph: what they are there, and where they begin in UTF-16 units. */
export type QuotedWords = { text: string; start: number };

/** Words around a place, so that a person can tell it from others. */
const aroundLength = 40;

/**
 * Where the words stand in the text, as they stand there. Runs of white space count as one space, because what is
 * copied from a page often has other line ends; everything else is told apart. Words of nothing stand nowhere.
 */
export function findQuote(text: string, words: string): QuotedWords[] {
  const parts = words.trim().split(/\s+/u);
  if (parts.join("") === "") return [];
  const pattern = new RegExp(parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("\\s+"), "gu");
  const places: QuotedWords[] = [];
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    places.push({ text: found[0], start: found.index });
    // The next place may begin inside this one: both are places of these words.
    pattern.lastIndex = found.index + (String.fromCodePoint(text.codePointAt(found.index) ?? 0).length || 1);
  }
  return places;
}

/** The words before and after a place, cut between words, to show which of several places is meant. */
export function aroundQuote(text: string, { text: words, start }: QuotedWords): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - aroundLength), start);
  const after = text.slice(start + words.length, start + words.length + aroundLength);
  return {
    before: start > aroundLength ? `… ${before.replace(/^\S*\s+/u, "")}` : before,
    after: start + words.length + aroundLength < text.length ? `${after.replace(/\s+\S*$/u, "")} …` : after,
  };
}

/**
 * The text with other words at the place of the quote. Nothing instead of the words takes one of the two spaces
 * around them along.
 */
export function replaceQuote(text: string, { text: words, start }: QuotedWords, instead: string): string {
  const before = text.slice(0, start);
  const after = text.slice(start + words.length);
  if (instead !== "") return before + instead + after;
  if (/\s$/u.test(before) && /^(\s|[.,;:!?)\]\u060C\u061B\u061F]|$)/u.test(after)) {
    return before.replace(/\s+$/u, "") + after;
  }
  return before === "" ? after.replace(/^\s+/u, "") : before + after;
}

/** What stands at the place of the quote in a text that `replaceQuote` made; null where more was changed than that. */
export function insteadOfQuote(text: string, { text: words, start }: QuotedWords, changed: string): string | null {
  const before = text.slice(0, start).trimStart();
  const after = text.slice(start + words.length).trimEnd();
  const inside = changed.slice(before.length, changed.length - after.length);
  return before + inside + after === changed ? inside : null;
}
