import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { noStances, type StanceCounts } from "./comment-counts";
import { countCells, type MatrixCounts, type MatrixEntry, readCells } from "./matrix-cells";
import {
  countAll,
  groupColumns,
  type MatrixColumn,
  type MatrixColumnKind,
  organisationColumns,
} from "./matrix-columns";
import { type MatrixRowHead, type MatrixRowKind, matrixRows, wholeTextRow } from "./matrix-rows";

/** What one column says of one row: the comments themselves, or by group how many of each stance. */
export type MatrixCell = { entries: MatrixEntry[]; further: number; counts: StanceCounts };

export type MatrixRow = Omit<MatrixRowHead, "paragraphIds"> & {
  /** Over all columns, each comment once. */
  counts: StanceCounts;
  /** In the order of the columns; null where nothing is said. */
  cells: (MatrixCell | null)[];
};

/** One page of the matrix of who proposes what. */
export type PublicMatrix = {
  columns: MatrixColumn[];
  /** Everything published on the version, each comment once. */
  counts: StanceCounts;
  rows: MatrixRow[];
  /** Cursor of the columns behind these; null where there are none. */
  nextColumns: string | null;
  /** Anchors at which the pages of rows before and after this one begin; null where there are none. */
  previousRows: string | null;
  nextRows: string | null;
};

type Given = {
  rows: MatrixRowKind;
  columns: MatrixColumnKind;
  /** Anchor of the first paragraph shown; an unknown one begins at the beginning. */
  from: string | null;
  cursor: string | undefined;
};

const rowsOnOnePage = 100;
const columnsOnOnePage = 10;
const mostEntries = 10;

/** What everybody says of each paragraph or norm of a version. Refuses as "invalid" a cursor never given out. */
export async function publicMatrix(versionId: string, now: Date, given: Given): Promise<PublicMatrix> {
  const [paragraphs, spokenOf] = await Promise.all([
    database().paragraph.findMany({
      where: { versionId },
      select: { id: true, kind: true, depth: true, anchor: true, number: true, text: true, aliases: true },
      orderBy: { position: "asc" },
    }),
    database().contributionTarget.findMany({
      where: { paragraph: { versionId, kind: "heading" }, contribution: publishedBy(now) },
      select: { paragraphId: true },
      distinct: ["paragraphId"],
    }),
  ]);
  const headings = new Set(spokenOf.map(({ paragraphId }) => paragraphId));
  const all = matrixRows(given.rows, paragraphs, (id) => headings.has(id));
  const asked = given.from === null ? -1 : all.findIndex(({ first }) => first?.anchor === given.from);
  const start = given.rows === "norm" ? 0 : Math.max(0, asked);
  const isLast = start + rowsOnOnePage >= all.length;
  const heads = [...all.slice(start, start + rowsOnOnePage), ...(isLast ? [wholeTextRow] : [])];
  const { columns, next } =
    given.columns === "group"
      ? { columns: await groupColumns(versionId, now), next: null }
      : await organisationColumns(versionId, now, columnsOnOnePage, given.cursor);
  const [total, counts, entries] = await Promise.all([
    countAll(versionId, now),
    countCells(versionId, now, heads),
    given.columns === "group"
      ? null
      : readCells(
          versionId,
          now,
          heads,
          columns.map(({ key }) => key),
        ),
  ]);
  return {
    columns,
    counts: total,
    nextColumns: next,
    rows: heads.map(({ paragraphIds: _, ...head }) => ({
      ...head,
      counts: totalOfRow(counts, head.key),
      cells: columns.map(({ key }) =>
        entries === null ? countCell(counts, head.key, key) : entryCell(entries.get(head.key)?.get(key)),
      ),
    })),
    previousRows: start === 0 ? null : (all[Math.max(0, start - rowsOnOnePage)]?.first?.anchor ?? null),
    nextRows: all[start + rowsOnOnePage]?.first?.anchor ?? null,
  };
}

function totalOfRow(counts: MatrixCounts, row: string): StanceCounts {
  const total = noStances();
  for (const cell of counts.get(row)?.values() ?? []) addTo(total, cell);
  return total;
}

function addTo(total: StanceCounts, counts: StanceCounts): void {
  total.keep += counts.keep;
  total.change += counts.change;
  total.delete += counts.delete;
  total.add += counts.add;
  total.general += counts.general;
}

function countCell(counts: MatrixCounts, row: string, column: string): MatrixCell | null {
  const found = counts.get(row)?.get(column);
  return found === undefined ? null : { entries: [], further: 0, counts: found };
}

function entryCell(entries: readonly MatrixEntry[] | undefined): MatrixCell | null {
  if (entries === undefined) return null;
  const counts = noStances();
  for (const { stance } of entries) counts[stance] += 1;
  return { entries: entries.slice(0, mostEntries), further: Math.max(0, entries.length - mostEntries), counts };
}
