import { type WordChange, wordChanges, wordsOf } from "./word-changes";

export type AdoptionOutcome = "verbatim" | "in_part" | "not_adopted";

export type ComputedAdoption = {
  outcome: AdoptionOutcome;
  /** Share of the proposed changes that the later text made, in percent, rounded. */
  measure: number;
};

export type AdoptionTexts = {
  /** The paragraph the proposal was made on. */
  base: string;
  /** As it should read; empty when it should go. */
  proposed: string;
  /** As it reads now; empty when it is gone. */
  current: string;
  /** BCP 47 tag of the texts. */
  language: string;
};

/**
 * What became of proposed words, or null when nothing was to change.
 *
 * The proposal is read as its changed words W: those that it takes out of the base and those that it puts in. A word
 * that should go is realised when it is gone from its place; words that should come are realised as far as they stand,
 * in their order, among the words that came in at that place (the longest common subsequence). Then
 *
 *     measure = 100 × realised words ÷ all words of W
 *
 * Marks of punctuation count where the change has no words. It is `verbatim` when every changed stretch stands exactly
 * as proposed, word next to word; `not_adopted` when no word of it was realised; otherwise `in_part`, with a measure
 * from 1 to 99. Words that changed elsewhere in the paragraph do not matter.
 */
export function adoptionOf({ base, proposed, current, language }: AdoptionTexts): ComputedAdoption | null {
  const from = wordsOf(base, language);
  const proposal = wordChanges(from, wordsOf(proposed, language));
  if (proposal.length === 0) return null;
  const onlyMarks = proposal.every(
    ({ start, end, inserted }) => ![...from.slice(start, end), ...inserted].some(isWord),
  );
  const counts = (word: string) => onlyMarks || isWord(word);
  const made = wordChanges(from, wordsOf(current, language));
  const goneAt = new Set(made.flatMap(({ start, end }) => range(start, end)));
  // Words that came in once answer one change of the proposal only.
  const used = new Map<WordChange, number>();
  let all = 0;
  let realised = 0;
  let exact = true;
  for (const { start, end, inserted } of proposal) {
    const leaving = range(start, end);
    const here = made.filter((change) => change.start <= end && change.end >= start);
    const gone = leaving.filter((at) => goneAt.has(at));
    const stands = takeWhole(inserted, here, used);
    const came = here.flatMap((change) => change.inserted.slice(used.get(change) ?? 0));
    const found = stands ? inserted : longestCommon(inserted, came);
    all += leaving.filter((at) => counts(from[at] ?? "")).length + inserted.filter(counts).length;
    realised += gone.filter((at) => counts(from[at] ?? "")).length + found.filter(counts).length;
    exact &&= stands && gone.length === leaving.length;
  }
  if (exact) return { outcome: "verbatim", measure: 100 };
  if (realised === 0) return { outcome: "not_adopted", measure: 0 };
  return { outcome: "in_part", measure: Math.min(99, Math.max(1, Math.round((100 * realised) / all))) };
}

function isWord(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/**
 * Whether the words stand in one of the changes with nothing between them, behind what was taken of it before; what
 * stands is taken. Where words should only go, nothing may have come in their place.
 */
function takeWhole(words: readonly string[], changes: WordChange[], used: Map<WordChange, number>): boolean {
  if (words.length === 0) return changes.length > 0 && changes.every((change) => change.inserted.length === 0);
  for (const change of changes) {
    for (let at = used.get(change) ?? 0; at + words.length <= change.inserted.length; at += 1) {
      if (!words.every((word, index) => change.inserted[at + index] === word)) continue;
      used.set(change, at + words.length);
      return true;
    }
  }
  return false;
}

/** Beyond this many comparisons the words are only counted, whatever their order. */
const mostComparisons = 1_000_000;

function longestCommon(words: readonly string[], others: readonly string[]): string[] {
  if (words.length * others.length > mostComparisons) return commonInAnyOrder(words, others);
  const lengths = Array.from({ length: words.length + 1 }, () => new Uint32Array(others.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const row = lengths[i];
    if (row === undefined) continue;
    for (let j = others.length - 1; j >= 0; j -= 1) {
      row[j] = words[i] === others[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: string[] = [];
  for (let i = 0, j = 0; i < words.length && j < others.length; ) {
    const word = words[i];
    if (word !== undefined && word === others[j]) {
      found.push(word);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}

function commonInAnyOrder(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
}
