import { database } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { type PositionColumn, positionColumns } from "./columns";
import type { Position } from "./position";
import { type FoundPosition, readPositions } from "./read-positions";
import { offeredRows, type PositionRow, type PositionScope, positionRows } from "./rows";
import { otherColumn, saidSql } from "./said-sql";
import type { PositionRowKind, PositionView } from "./schema";

/** What one column says on one row: the newest positions, and how many there are besides. */
export type PositionCell = { positions: Position[]; further: number };

export type PublicPositions = {
  kind: PositionRowKind;
  /** What else could stand in the rows. */
  offered: PositionRowKind[];
  /** Whether one row is shown alone, with more of its positions. */
  isOneRow: boolean;
  columns: PositionColumn[];
  /** Cursor of the columns behind these; null where there are none. */
  next: string | null;
  /** In the order of the columns; null where nothing was published. */
  rows: (PositionRow & { cells: (PositionCell | null)[] })[];
};

const columnsOnOnePage = 8;
const mostInACell = 3;
const mostOfOneRow = 50;

/**
 * Who published which position on each question, norm or area: every cell holds the newest published sources, or is
 * null. Refuses as "invalid" a cursor never given out.
 */
export async function publicPositions(scope: PositionScope, view: PositionView, now: Date): Promise<PublicPositions> {
  const offered = await offeredRows(scope);
  const kind = offered.find((one) => one === view.rows) ?? offered[0] ?? "norm";
  const all = await positionRows(scope, kind, now);
  const one = all.rows.filter(({ key }) => key === view.row);
  const asked =
    one.length === 0 ? all : { ...all, rows: one, places: all.places.filter(({ norm }) => norm === view.row) };
  const most = one.length === 0 ? mostInACell : mostOfOneRow;
  const said = saidSql(scope, asked, now);
  const { columns, next } = await positionColumns(said, view.columns, columnsOnOnePage, view.cursor);
  const column = view.columns === "group" ? sql`"group"` : sql`organisation::text`;
  // Under a group the same words stand once, as those of their lead where it is of the group.
  const found = await database().$queryRaw<(FoundPosition & { row: string; column: string; count: number })[]>`
    SELECT * FROM (
      SELECT row, "column", source, id::text AS id, part::text AS part, at, signer::text AS signer,
        count(*) OVER (PARTITION BY row, "column")::int AS count,
        row_number() OVER (PARTITION BY row, "column" ORDER BY at DESC, id DESC) AS place
      FROM (
        SELECT DISTINCT ON (row, "column", source, id, part) *
        FROM (SELECT *, coalesce(${column}, ${otherColumn}) AS "column" FROM (${said}) said) placed
        WHERE "column" = ANY(${columns.map(({ key }) => key)}::text[])
        ORDER BY row, "column", source, id, part, signer NULLS FIRST
      ) once
    ) ranked WHERE place <= ${most} ORDER BY row, "column", place`;
  const positions = await readPositions(found, now);
  const cells = new Map<string, PositionCell>();
  for (const [index, { row, column: key, count }] of found.entries()) {
    const position = positions[index];
    if (position === null || position === undefined) continue;
    const cell = cells.get(`${row} ${key}`)?.positions ?? [];
    cells.set(`${row} ${key}`, { positions: [...cell, position], further: count - cell.length - 1 });
  }
  return {
    ...{ kind, offered, columns, next, isOneRow: one.length > 0 },
    rows: asked.rows.map((row) => ({
      ...row,
      cells: columns.map(({ key }) => cells.get(`${row.key} ${key}`) ?? null),
    })),
  };
}
