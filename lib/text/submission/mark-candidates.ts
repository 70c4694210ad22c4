/** A place where the mark of a note may stand. */
export type MarkCandidate = {
  from: number;
  to: number;
  /** 3: raised or in brackets; 2: glued to a word or its punctuation; 1: may as well be part of the word. */
  grade: 1 | 2 | 3;
};

/** Abbreviations and short forms after which a figure is no note. */
const shortForm =
  /(?:^|[\s(/])(?:rev|add|corr|no|nos|art|arts|para|paras|vol|ch|sec|fig|v|n|p|pp|ver|app|nr|núm|n\.º|ст|п|гл|л|№)\.?$/iu;

/**
 * The places in a text, from an offset on, where the mark of a note of this number may stand: raised, in brackets right
 * behind a word, or glued to a word or its punctuation as text taken from a PDF has it ("challenges2.", "norm.8").
 */
export function* markCandidates(text: string, mark: string, from: number): Generator<MarkCandidate> {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    const candidate = judge(text, at, at + mark.length);
    if (candidate !== null && candidate.from >= from) yield candidate;
  }
}

function judge(text: string, from: number, to: number): MarkCandidate | null {
  const before = text[from - 1] ?? "";
  const after = text[to] ?? "";
  if (before === "\uFDD0" && after === "\uFDD1") return { from: from - 1, to: to + 1, grade: 3 };
  const open = text[from - 1] === "^" ? text[from - 2] : before;
  const opens = text[from - 1] === "^" ? from - 2 : from - 1;
  const behind = text[opens - 1] ?? "";
  if (open === "[" && after === "]") return { from: opens, to: to + 1, grade: 3 };
  if (before === "(" && after === ")" && /[\p{L}\p{P}]/u.test(behind) && !/\s/.test(behind))
    return { from: opens, to: to + 1, grade: 2 };
  if (!followsFreely(text, to)) return null;
  return judgeGlued(text, from, to);
}

/** Behind a mark stands white space, punctuation or the end; "3.5", "12th" and "3-5" are none. */
function followsFreely(text: string, to: number): boolean {
  const after = text.slice(to, to + 2);
  if (/^[\p{L}\p{M}\d%°$€/\uFDD0]/u.test(after)) return false;
  return !/^[.,:–-]\d/u.test(after);
}

function judgeGlued(text: string, from: number, to: number): MarkCandidate | null {
  const head = text.slice(Math.max(0, from - 40), from);
  const before = head.slice(-1);
  if (/[\p{Ll}]/u.test(before) || (/\p{L}/u.test(before) && /[\u0600-\u06FF]/u.test(before))) {
    return { from, to, grade: shortForm.test(head) ? 1 : 2 };
  }
  if (/\p{Lu}/u.test(before)) return { from, to, grade: 1 };
  if (/["”’»)\]]/.test(before)) return { from, to, grade: 2 };
  if (/[.,;:!?،؛؟。，；：]/u.test(before)) {
    return /\d[.,:]$/.test(head) || shortForm.test(head.slice(0, -1)) ? null : { from, to, grade: 2 };
  }
  return null;
}

/**
 * A number such as "73/271" that ends in the mark and may be a shorter number with the mark glued to it. It counts when the
 * shorter number stands elsewhere in the document by itself.
 */
export function gluedNumber(
  text: string,
  mark: string,
  from: number,
  known: ReadonlySet<string>,
): { from: number; to: number; number: string } | null {
  for (const match of text.slice(from).matchAll(/\d+(?:[/.-]\d+)*/g)) {
    const token = match[0];
    const number = token.slice(0, -mark.length);
    if (!token.endsWith(mark) || !/\d$/.test(number) || !known.has(number)) continue;
    if (number.length < 2 || (!/[/.-]/.test(number) && number.length < 3)) continue;
    const start = from + match.index;
    return { from: start, to: start + token.length, number };
  }
  return null;
}

/** The numbers that stand in a text by themselves. */
export function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d+(?:[/.-]\d+)*/g)].flatMap(([token]) => {
    const parts = token.split("/");
    // "A/RES/73/27" holds 73/27; "58/199" is itself.
    return parts.length > 1 ? [token, parts.slice(-2).join("/")] : [token];
  });
}
