import type { LineBlock } from "./body-blocks";
import type { Finding } from "./finished-document";

/** Marks that follow each other like notes are taken for marks from this many on. */
const fewest = 3;

/**
 * Marks that no note of the document belongs to: raised figures, and runs of "(1)", "(2)", "(3)" or "[1]", "[2]", "[3]" right behind words. One
 * finding for each set, at its first mark. Where the document has notes only what is beyond their numbers counts.
 */
export function findLooseMarks(blocks: LineBlock[], notes: readonly { mark: string }[]): Finding[] {
  const findings: Finding[] = [];
  let set: { count: number; last: number; block: LineBlock } | null = null;
  const close = () => {
    if (set && set.count >= fewest) {
      const values = {
        count: set.count,
        first: 1 + set.last - set.count,
        last: set.last,
        from: set.block.text.slice(0, 60),
      };
      findings.push({ kind: "marksWithoutNotes", values, place: set.block.place, doubt: null });
    }
    set = null;
  };
  if (notes.length > 0) return [];
  for (const block of blocks) {
    for (const match of block.text.matchAll(/(?<=\S)(?:\uFDD0(\d{1,3})\uFDD1|[[(]\^?(\d{1,3})[\])])/gu)) {
      const number = Number(match[1] ?? match[2]);
      if (set && number === set.last + 1) set = { ...set, count: set.count + 1, last: number };
      else if (number === 1) {
        close();
        set = { count: 1, last: 1, block };
      }
    }
  }
  close();
  return findings;
}
