import { DomainError } from "@/lib/kernel/errors";
import type { LineageGroup, LineageRow } from "./propose-lineage";
import { groupKey } from "./propose-lineage";

/**
 * The hand-made groups after a paragraph of the version before was joined to one of this version, each with what it
 * was joined to already. Null when they are together as it is. Refuses what is not there any more, and a group that
 * would have several on both sides: nobody could say which became which.
 */
export function joined(rows: LineageRow[], before: string, after: string): LineageGroup[] | null {
  const old = rows.find((row) => row.before.includes(before));
  const now = rows.find((row) => row.after.includes(after));
  if (old === undefined || now === undefined) throw new DomainError("conflict", "errors.changedMeanwhile");
  if (old === now) return null;
  const group = { before: [...old.before, ...now.before], after: [...old.after, ...now.after] };
  if (group.before.length > 1 && group.after.length > 1)
    throw new DomainError("conflict", "lineage.errors.severalOnBothSides");
  return [...handMade(rows).filter((row) => row !== old && row !== now), group];
}

/**
 * The hand-made groups after a paragraph of either version was taken out of what it was joined to; what is left
 * without a counterpart is gone or new. Null when it stands alone already.
 */
export function parted(rows: LineageRow[], paragraphId: string): LineageGroup[] | null {
  const row = rowOf(rows, paragraphId);
  if (row.before.length === 0 || row.after.length === 0) return null;
  const left = {
    before: row.before.filter((id) => id !== paragraphId),
    after: row.after.filter((id) => id !== paragraphId),
  };
  const alone = row.after.includes(paragraphId)
    ? { before: [], after: [paragraphId] }
    : { before: [paragraphId], after: [] };
  const rest =
    left.before.length > 0 && left.after.length > 0
      ? [left]
      : [
          ...left.before.map((id) => ({ before: [id], after: [] })),
          ...left.after.map((id) => ({ before: [], after: [id] })),
        ];
  return [...handMade(rows).filter((other) => other !== row), alone, ...rest];
}

/**
 * The hand-made groups without the one that holds a paragraph. `proposed` are the rows as they would be without
 * anything marked as new or gone by hand: with a paragraph that was parted, its counterpart is let go as well. Null
 * when nothing was made by hand there.
 */
export function undone(rows: LineageRow[], proposed: LineageRow[], paragraphId: string): LineageGroup[] | null {
  const row = rowOf(rows, paragraphId);
  if (!row.byHand) return null;
  const again = rowOf(proposed, paragraphId);
  const together = new Set([...again.before, ...again.after]);
  return handMade(rows).filter(
    (other) => other !== row && !(isAlone(other) && [...other.before, ...other.after].some((id) => together.has(id))),
  );
}

/** Whether a group says that its paragraphs are new or gone. */
export function isAlone({ before, after }: LineageGroup): boolean {
  return before.length === 0 || after.length === 0;
}

export function handMade(rows: LineageRow[]): LineageRow[] {
  return rows.filter(({ byHand }) => byHand);
}

/** Whether two lineages say the same of every paragraph: what it goes with, and whether it left its place. */
export function sameLineage(one: LineageRow[], other: LineageRow[]): boolean {
  const keys = (rows: LineageRow[]) => rows.map((row) => `${groupKey(row)} ${row.moved}`).sort();
  const [left, right] = [keys(one), keys(other)];
  return left.length === right.length && left.every((key, index) => key === right[index]);
}

function rowOf(rows: LineageRow[], paragraphId: string): LineageRow {
  const row = rows.find(({ before, after }) => before.includes(paragraphId) || after.includes(paragraphId));
  if (row === undefined) throw new DomainError("conflict", "errors.changedMeanwhile");
  return row;
}
