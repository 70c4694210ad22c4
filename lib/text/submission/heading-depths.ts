import { readListMarker } from "@/lib/text/list-markers";
import type { LineBlock } from "./body-blocks";

/** Levels of headings that are told apart by their height. */
const mostLevels = 3;

/** How deep each heading is, from 1: by the height of its letters, and by its number ("1.2" is below "1."; "A." below "I."). */
export function headingDepths(blocks: LineBlock[]): Map<LineBlock, number> {
  const headings = blocks.filter(({ kind }) => kind === "heading");
  const sizes = [...new Set(headings.flatMap(({ size }) => (size === null ? [] : [Math.round(size)])))].sort(
    (a, b) => b - a,
  );
  const depths = new Map<LineBlock, number>();
  const hasRoman = headings.some(
    ({ text }) => /^[IVX]{1,5}[.)]\s/.test(text) && !/^[A-Z][.)]\s/.test(text.replace(/^[IVX]/, "")),
  );
  for (const heading of headings) {
    const bySize = heading.size === null ? 1 : Math.min(mostLevels, sizes.indexOf(Math.round(heading.size)) + 1);
    depths.set(heading, Math.max(1, bySize + byNumber(heading.text, hasRoman)));
  }
  return depths;
}

function byNumber(text: string, hasRoman: boolean): number {
  const marker = readListMarker(text)?.text ?? "";
  const figures = marker.match(/\d+/g)?.length ?? 0;
  if (figures > 1) return figures - 1;
  return hasRoman && /^[A-HJ-UWYZ][.)]\s/.test(text) ? 1 : 0;
}
