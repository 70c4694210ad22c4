import { fromAbjad } from "@/lib/text/ordinals";

/** A part of a template, as far as a heading can be likened to it. */
export type KnownPart = {
  key: string;
  /** Its title in every language there is, and other names of the same. */
  titles: string[];
  number: string | null;
  /** "norm-a" to "norm-k"; null for none. */
  norm: string | null;
  isQuestion: boolean;
};

/** Why a heading was likened to a part. */
export type LikenessReason = "title" | "norm" | "number" | "about" | "none";

export type Likeness = { key: string; score: number; reason: LikenessReason; words: string[] };

/** Below this a heading is likened to nothing. */
export const leastLikeness = 0.42;

const stopWords = new Set(
  (
    "a an and as at that which by for from how in into is it its of on or our s some the their this to use used we what with de des du d et " +
    "la le les l un une aux au en dans par pour sur el los las y e o del al por para con su sus и в на о об по для к с из от بين في " +
    "من على إلى عن مع و ما أن states state state's icts ict tic информационно"
  ).split(" "),
);

/** The words of a title that count, folded: no diacritics, no articles, small letters; Chinese by pairs of characters. */
export function wordsOf(text: string): string[] {
  const folded = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[أإآٱ]/g, "ا")
    .toLowerCase();
  return [...folded.matchAll(/\p{Script=Han}+|[\p{L}]+/gu)].flatMap(([run]) => {
    if (/\p{Script=Han}/u.test(run)) return pairsOf(run);
    const word = /\p{Script=Arabic}/u.test(run) ? run.replace(/^(?:[وفبلك]?ال|لل|و(?=.{4}))/u, "") : run;
    return stopWords.has(word) || word.length < 2 ? [] : [word];
  });
}

function pairsOf(run: string): string[] {
  const signs = [...run.replace(/[的和与及]/g, "")];
  return signs.length < 2 ? signs : signs.slice(1).map((sign, index) => `${signs[index] ?? ""}${sign}`);
}

/** The part that a heading is most like; null when it is like none. */
export function likenOf(heading: string, parts: readonly KnownPart[]): Likeness | null {
  const norm = normOf(heading);
  const number = numberOf(heading);
  let best: Likeness | null = null;
  for (const part of parts) {
    const found = scoreOf(heading, part, parts, norm, number);
    if (found.score >= leastLikeness && (best === null || found.score > best.score)) best = found;
  }
  return best;
}

function scoreOf(
  heading: string,
  part: KnownPart,
  parts: readonly KnownPart[],
  norm: string | null,
  number: string | null,
): Likeness {
  const { key } = part;
  if (norm !== null && part.norm === norm) return { key, score: 0.95, reason: "norm", words: [norm] };
  const words = wordsOf(heading);
  let title: Likeness = { key, score: 0, reason: "none", words: [] };
  for (const name of part.titles) {
    const { score, shared } = overlap(words, wordsOf(name), (word) => rarity(word, parts));
    if (score > title.score) title = { key, score, reason: "title", words: shared };
  }
  if (number === null || part.number === null || number !== plainNumber(part.number) || !part.isQuestion) return title;
  const score = Math.min(1, Math.max(0.5, title.score + 0.35));
  return {
    ...title,
    score,
    reason: title.score > 0.3 ? "title" : "number",
    words: title.score > 0.3 ? title.words : [number],
  };
}

/** Shared words against all words of both (Dice), each as heavy as it is rare; one inside the other counts more. */
function overlap(
  left: string[],
  right: string[],
  weight: (word: string) => number,
): { score: number; shared: string[] } {
  if (left.length === 0 || right.length === 0) return { score: 0, shared: [] };
  const rest = [...right];
  const shared = left.filter((word) => {
    const at = rest.findIndex((other) => isSame(word, other));
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  const sum = (words: string[]) => words.reduce((total, word) => total + weight(word), 0);
  const dice = (2 * sum(shared)) / (sum(left) + sum(right));
  const isInside = shared.length > 0 && (shared.length === left.length || rest.length === 0);
  return { score: isInside ? Math.max(dice, Math.min(1, 0.35 + 0.65 * dice)) : dice, shared };
}

/** A word that stands in the titles of many parts tells little. */
function rarity(word: string, parts: readonly KnownPart[]): number {
  const holders = parts.filter(({ titles }) => titles.some((title) => title.toLowerCase().includes(word))).length;
  return 1 / (1 + Math.max(0, holders - 1) * 0.6);
}

/** Forms of one word: the same beginning, endings of a few letters aside. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  const least = Math.min(a.length, b.length);
  const long = Math.max(a.length, b.length);
  let same = 0;
  while (same < least && a[same] === b[same]) same += 1;
  return same >= 4 && same >= long * 0.6;
}

const normWord =
  /(?:normes?|normas?|norms?|норм[аыеу]?|المعيار|القاعدة|准则|规范)(?:\s+[（(]?|\s*[（(])\s*([a-k]|[\u0621-\u064A]|\d{1,2})\s*[)）]?(?=[\s.:：,،)]|$)/iu;
const letterAlone = /^[（(]([a-k]|[\u0621-\u064A])[)）](?=[\s.:：]|$)/iu;

/** The norm that a heading names by its letter or number, as "norm-f"; null for none. */
export function normOf(heading: string): string | null {
  const letter = (heading.match(letterAlone) ?? heading.match(normWord))?.[1]?.toLowerCase();
  if (letter === undefined) return null;
  if (/^[a-k]$/.test(letter)) return `norm-${letter}`;
  const value = /^\d+$/.test(letter) ? Number(letter) : (fromAbjad(letter) ?? 0);
  return value >= 1 && value <= 11 ? `norm-${String.fromCharCode(96 + value)}` : null;
}

/** The number that a heading begins with: "7.", "Question 7:", "问题7". */
function numberOf(heading: string): string | null {
  const match = heading.match(
    /^(?:(?:question|q\.?|pregunta|вопрос|السؤال|问题)\s*)?(\d{1,3}|[٠-٩]{1,3})(?=[\s.):：、]|$)/iu,
  )?.[1];
  return match === undefined ? null : plainNumber(match);
}

function plainNumber(number: string): string {
  return number.replace(/[٠-٩]/g, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit))).replace(/[^\d\p{L}]/gu, "");
}
