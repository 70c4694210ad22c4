import type { StanceCounts } from "@/lib/amendments/comment-counts";

/** A stretch of the text in the heat column: one paragraph, or several neighbours of a very long text. */
export type HeatCell = { anchor: string; from: string | null; to: string | null; counts: StanceCounts };

type Listed = { id: string; anchor: string; number: string | null };

/** More cells than this could be neither seen nor pressed. */
const mostCells = 240;

/**
 * Where the comments of a text are, from its beginning to its end. A cell of several paragraphs leads to the one with
 * the most comments.
 */
export function heatCells(
  paragraphs: readonly Listed[],
  countsOf: (id: string) => StanceCounts | undefined,
  most = mostCells,
): HeatCell[] {
  const size = Math.max(1, Math.ceil(paragraphs.length / most));
  return Array.from({ length: Math.ceil(paragraphs.length / size) }, (_, index) => {
    const stretch = paragraphs.slice(index * size, (index + 1) * size);
    const counts = { keep: 0, change: 0, delete: 0, add: 0, general: 0 };
    let busiest = { anchor: stretch[0]?.anchor ?? "", sum: 0 };
    for (const { id, anchor } of stretch) {
      const own = countsOf(id);
      if (own === undefined) continue;
      const sum = own.keep + own.change + own.delete + own.add + own.general;
      if (sum > busiest.sum) busiest = { anchor, sum };
      counts.keep += own.keep;
      counts.change += own.change;
      counts.delete += own.delete;
      counts.add += own.add;
      counts.general += own.general;
    }
    return {
      anchor: busiest.anchor,
      from: stretch[0]?.number ?? null,
      to: stretch.length > 1 ? (stretch.at(-1)?.number ?? null) : null,
      counts,
    };
  });
}
