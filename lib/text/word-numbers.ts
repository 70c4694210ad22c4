import { type ExportedBlock, ownNumber } from "@/lib/text/exported-text";
import { toLetters, toRoman } from "@/lib/text/ordinals";

/**
 * Whether Word, counting 1. (a) (i) (A) (1) level by level through the whole text, shows every number as it is. It
 * does not where numbers are as the author wrote them, nor beyond (z), after which Word writes (bb) for (ab).
 */
export function wordNumbers(blocks: ExportedBlock[]): boolean {
  const counts: number[] = [];
  return blocks.every((block) => {
    if (block.kind === "heading") return true;
    if (block.depth > counts.length) return false;
    counts.length = block.depth + 1;
    const count = (counts[block.depth] ?? 0) + 1;
    counts[block.depth] = count;
    return ownNumber(block) === (block.depth === 0 ? `${count}.` : `(${ordinal(count, block.depth)})`);
  });
}

function ordinal(count: number, depth: number): string {
  switch ((depth - 1) % 4) {
    case 0:
      return count > 26 ? "" : toLetters(count);
    case 1:
      return toRoman(count);
    case 2:
      return count > 26 ? "" : toLetters(count).toUpperCase();
    default:
      return String(count);
  }
}
