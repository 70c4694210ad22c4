const closing = new Map([
  ['"', '"'],
  ["\u201C", "\u201D"],
  ["\u201E", "\u201C\u201D"],
  ["\u00AB", "\u00BB"],
  ["\u2018", "\u2019"],
  ["'", "'"],
  ["\u300C", "\u300D"],
  ["\u300E", "\u300F"],
]);

/** These also stand for an apostrophe: they quote only from the beginning of a word to the end of one. */
const apostrophes = new Set(["'", "\u2018"]);

/** What stands for a quotation in a sentence from which the quotations were taken out. */
export const quotationSign = "\u25A1";

export type QuotedSentence = {
  /** The sentence, each quotation replaced by one sign. */
  sentence: string;
  quotations: string[];
};

/**
 * Takes the quotations out of a sentence, in whichever marks they stand. Null where a mark that opens is never
 * closed, because then nobody can say where the quoted words end.
 */
export function takeQuotations(text: string): QuotedSentence | null {
  const quotations: string[] = [];
  let sentence = "";
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (!opens(text, at)) {
      sentence += mark;
      continue;
    }
    const end = endOf(text, at);
    if (end === null) return null;
    quotations.push(text.slice(at + 1, end).trim());
    sentence += quotationSign;
    at = end;
  }
  return { sentence, quotations };
}

function opens(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return closing.has(mark) && !(apostrophes.has(mark) && isLetter(text.charAt(at - 1)));
}

function endOf(text: string, at: number): number | null {
  const mark = text.charAt(at);
  const ends = closing.get(mark) ?? "";
  for (let end = at + 1; end < text.length; end += 1) {
    if (!ends.includes(text.charAt(end))) continue;
    if (apostrophes.has(mark) && isLetter(text.charAt(end + 1))) continue;
    return end;
  }
  return null;
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
