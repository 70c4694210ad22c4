import type { LineBlock } from "./body-blocks";
import type { Finding } from "./finished-document";

/** Marks that follow each other like notes are taken for marks from this many on. */
const fewest = 3;

type MarkSet = { count: number; last: number; block: LineBlock };

/**
 * Marks that no note of the document belongs to: raised figures, and runs of "(1)", "(2)", "(3)" or "[1]", "[2]", "[3]" right behind words. One
 * finding for each set, at its first mark. Not asked where the document has notes.
 */
export function findLooseMarks(blocks: LineBlock[], notes: readonly { mark: string }[]): Finding[] {
  if (notes.length > 0) return [];
  const sets: MarkSet[] = [];
  for (const block of blocks) {
    for (const match of block.text.matchAll(/(?<=\S)(?:\uFDD0(\d{1,3})\uFDD1|[[(]\^?(\d{1,3})[\])])/gu)) {
      const number = Number(match[1] ?? match[2]);
      const set = sets.at(-1);
      if (number === 1) sets.push({ count: 1, last: 1, block });
      else if (set && number === set.last + 1) {
        set.count += 1;
        set.last = number;
      }
    }
  }
  return sets
    .filter(({ count }) => count >= fewest)
    .map(({ count, last, block }) => ({
      kind: "marksWithoutNotes",
      values: { count, last, from: block.text.slice(0, 60) },
      place: block.place,
      doubt: null,
    }));
}
