import { diffArrays } from "diff";
import { wordSegmenter } from "@/lib/text/words";

/** One changed stretch: words taken out of the first text from `start` to `end`, and words put in their place. */
export type WordChange = { start: number; end: number; inserted: string[] };

/** Beyond this many changed words two texts count as wholly different; it bounds the time of the comparison. */
const mostChangedWords = 1_500;

/** Scripts that are written without spaces: there people count characters. */
const dense = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+$/u;

/**
 * The words and marks of punctuation of a text, without spaces (UAX #29). Characters of scripts without spaces stand
 * alone, because what a segmenter takes for a word there depends on its neighbours.
 */
export function wordsOf(text: string, language: string): string[] {
  const words: string[] = [];
  for (const { segment } of wordSegmenter(language).segment(text)) {
    if (segment.trim() === "") continue;
    if (dense.test(segment)) words.push(...segment);
    else words.push(segment);
  }
  return words;
}

/**
 * What turns one list of words into another, in the order of the first. A change that only puts in or only takes out
 * stands as far left as it can, so that the same change made in two texts is found at the same place.
 */
export function wordChanges(from: readonly string[], to: readonly string[]): WordChange[] {
  const runs = diffArrays([...from], [...to], { maxEditLength: mostChangedWords });
  if (runs === undefined) return [{ start: 0, end: from.length, inserted: [...to] }];
  const changes: WordChange[] = [];
  let at = 0;
  let open: WordChange | undefined;
  for (const { value, added, removed } of runs) {
    if (!added && !removed) {
      at += value.length;
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = { start: at, end: at, inserted: [] };
      changes.push(open);
    }
    if (added) open.inserted.push(...value);
    else {
      at += value.length;
      open.end = at;
    }
  }
  changes.forEach((change, index) => {
    // One word stays between two changes, so that they remain two.
    slideLeft(change, from, (changes[index - 1]?.end ?? -1) + 1);
  });
  return changes;
}

function slideLeft(change: WordChange, from: readonly string[], lowest: number): void {
  const { inserted } = change;
  if (change.start === change.end) {
    // Rotating by one at a time would be slow for a long insertion: the turns are counted, then made at once.
    let turns = 0;
    const size = inserted.length;
    while (change.start > lowest && from[change.start - 1] === inserted[size - 1 - (turns % size)]) {
      change.start -= 1;
      turns += 1;
    }
    change.end = change.start;
    const cut = size - (turns % size);
    if (cut < size) change.inserted = [...inserted.slice(cut), ...inserted.slice(0, cut)];
  } else if (inserted.length === 0) {
    while (change.start > lowest && from[change.start - 1] === from[change.end - 1]) {
      change.start -= 1;
      change.end -= 1;
    }
  }
}
