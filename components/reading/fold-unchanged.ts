import type { ComparedParagraph } from "@/lib/text/alignment/compare-texts";

/** Paragraphs in a row that all changed, or all did not. */
export type Stretch = { key: string; unchanged: boolean; rows: ComparedParagraph[] };

/** Parts a comparison into stretches with and without changes, in their order. A new number alone is no change. */
export function foldUnchanged(compared: readonly ComparedParagraph[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const row of compared) {
    const unchanged = row.kind === "identical";
    const last = stretches.at(-1);
    if (last?.unchanged === unchanged) last.rows.push(row);
    else stretches.push({ key: [...row.before, ...row.after].join(), unchanged, rows: [row] });
  }
  return stretches;
}
