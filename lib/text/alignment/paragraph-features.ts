import type { AlignedInput } from "@/lib/text/alignment/alignment";
import { wordSegmenter } from "@/lib/text/words";

/** What two paragraphs are compared by: sorted codes of words and of pairs of neighbouring words. */
export type Features = {
  words: number[];
  codes: number[];
  /** Codes of neighbouring characters, the measure of texts of less than `fewWords`. */
  characters: number[];
};

/** Below this the words of a text say too little; its characters are compared instead. */
const fewWords = 4;
/** More distinct words than any draft has; a pair of words is one number below 2 ** 53. */
const codeBase = 2 ** 25;

/** Reads the features of the paragraphs of one comparison, giving each word the same code throughout. */
export class FeatureReader {
  private readonly codesOfWords = new Map<string, number>();

  constructor(private readonly language: string) {}

  /** The features of one text, in any script: words by UAX #29, case aside. */
  read(text: string): Features {
    const words: number[] = [];
    for (const { segment, isWordLike } of wordSegmenter(this.language).segment(text.toLowerCase())) {
      if (isWordLike) words.push(this.codeOf(segment));
    }
    return { words, codes: codesOf(words), characters: words.length < 12 ? characterPairs(text) : [] };
  }

  private codeOf(word: string): number {
    const known = this.codesOfWords.get(word);
    if (known !== undefined) return known;
    const code = this.codesOfWords.size + 1;
    this.codesOfWords.set(word, code);
    return code;
  }
}

/** Words and pairs of neighbouring words, sorted, each as often as it occurs. */
export function codesOf(words: number[]): number[] {
  const pairs = words.slice(1).map((word, index) => (words[index] ?? 0) * codeBase + word);
  return [...words, ...pairs].sort((a, b) => a - b);
}

function characterPairs(text: string): number[] {
  const points = [...foldSpaces(text).toLowerCase()].map((sign) => sign.codePointAt(0) ?? 0);
  return points.map((point, index) => (points[index - 1] ?? 0) * codeBase + point).sort((a, b) => a - b);
}

/** How alike two texts are, 0 to 1: twice what they share, by what they hold (Dice). */
export function similarity(one: Features, other: Features): number {
  const short = Math.min(one.words.length, other.words.length) < fewWords;
  const fair = one.characters.length > 0 && other.characters.length > 0;
  return short && fair ? dice(one.characters, other.characters) : dice(one.codes, other.codes);
}

/** Twice the shared codes by all codes. */
export function dice(one: number[], other: number[]): number {
  const size = one.length + other.length;
  return size === 0 ? 0 : (2 * shared(one, other)) / size;
}

/** The share of the first that the second holds as well, 0 to 1. */
export function containment(part: number[], whole: number[]): number {
  return part.length === 0 ? 0 : shared(part, whole) / part.length;
}

function shared(one: number[], other: number[]): number {
  let count = 0;
  for (let at = 0, to = 0; at < one.length && to < other.length; ) {
    const left = one[at] ?? 0;
    const right = other[to] ?? 0;
    if (left === right) count += 1;
    if (left <= right) at += 1;
    if (right <= left) to += 1;
  }
  return count;
}

/** What of the first is left when each code of the second was taken away once. */
export function without(whole: number[], part: number[]): number[] {
  const left: number[] = [];
  let to = 0;
  for (const code of whole) {
    while ((part[to] ?? Number.POSITIVE_INFINITY) < code) to += 1;
    if (part[to] === code) to += 1;
    else left.push(code);
  }
  return left;
}

/** The text under which equal paragraphs are found: white space and Unicode form aside. */
export function exactKey({ kind, text }: AlignedInput): string {
  return `${kind} ${foldSpaces(text)}`;
}

function foldSpaces(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Beyond this size (see `sizeOf`) a text is long enough not to recur by chance. */
export const tellingSize = 24;

/** The length of a text in letters; a sign of Chinese, Japanese or Korean says as much as three. */
export function sizeOf(text: string): number {
  let size = 0;
  for (let at = 0; at < text.length && size < 200; at += 1) size += text.charCodeAt(at) >= 0x2e80 ? 3 : 1;
  return size;
}

/**
 * How much it counts that a paragraph keeps its place: long ones more than bare numbers and labels,
 * yet never so much that one long paragraph outweighs four others.
 */
export function weightOf(text: string): number {
  return 4 + Math.min(12, Math.floor(sizeOf(text) / 6));
}
