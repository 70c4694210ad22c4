import type { LineageRow } from "./propose-lineage";

/** Below this a person should look before two paragraphs count as one; and before one counts as new or gone. */
const doubtfulPair = 0.6;
const doubtfulAlone = 0.65;

/** Whether a row wants a person's look: unlike sides, a split or merger, or one that is new or gone and resembles another. */
export function isDoubtful(row: Pick<LineageRow, "kind" | "score" | "byHand">): boolean {
  if (row.byHand) return false;
  if (row.kind === "split" || row.kind === "merged") return true;
  return row.score < (row.kind === "new" || row.kind === "gone" ? doubtfulAlone : doubtfulPair);
}

/** The same as a clause, for counts. */
export const doubtfulRows = {
  byHand: false,
  OR: [
    { kind: { in: ["split" as const, "merged" as const] } },
    { kind: { in: ["new" as const, "gone" as const] }, score: { lt: doubtfulAlone } },
    {
      kind: { notIn: ["split" as const, "merged" as const, "new" as const, "gone" as const] },
      score: { lt: doubtfulPair },
    },
  ],
};
