import { publishedBy } from "@/lib/contributions/published-by";
import { publishedSql } from "@/lib/contributions/published-sql";
import { readRedline, type StoredRedline } from "@/lib/contributions/stored-redline";
import { database } from "@/lib/db/client";
import { openAuthorJoin, openlyBy } from "@/lib/protection/public-author";
import { noStances, type StanceCounts } from "./comment-counts";
import { inShort } from "./in-short";
import { otherColumn } from "./matrix-columns";
import { type MatrixRowHead, wholeText } from "./matrix-rows";

/** One comment in a cell. */
export type MatrixEntry = { reference: string; stance: keyof StanceCounts; words: StoredRedline | null };

/** By row, then by column; a comment on several paragraphs of one row counts there once. */
export type MatrixCounts = Map<string, Map<string, StanceCounts>>;

type CountRow = { row: string; column: string; stance: keyof StanceCounts; count: number };

/** How many comments there are in each cell of these rows, by stakeholder group. */
export async function countCells(versionId: string, now: Date, rows: readonly MatrixRowHead[]): Promise<MatrixCounts> {
  const pairs = rows.flatMap(({ key, paragraphIds }) => paragraphIds.map((id) => ({ id, key })));
  const found = await database().$queryRaw<CountRow[]>`
    WITH rows AS MATERIALIZED (
      SELECT * FROM unnest(${pairs.map(({ id }) => id)}::uuid[], ${pairs.map(({ key }) => key)}::text[]) AS m(paragraph, row)
    ), said AS MATERIALIZED (
      SELECT k.id, k.stance, k."organisationId", k.protection FROM contribution k JOIN round r ON r.id = k."roundId"
      WHERE k."versionId" = ${versionId}::uuid AND k.kind = 'comment' AND ${publishedSql(now)}
    )
    SELECT coalesce(m.row, ${wholeText}) AS row, coalesce(o."stakeholderGroup"::text, ${otherColumn}) AS column,
           coalesce(k.stance::text, 'general') AS stance, count(DISTINCT k.id)::int AS count
    FROM said k
      ${openAuthorJoin}
      LEFT JOIN contribution_target t ON t."contributionId" = k.id
      LEFT JOIN rows m ON m.paragraph = t."paragraphId"
    WHERE m.row IS NOT NULL OR t."paragraphId" IS NULL
    GROUP BY 1, 2, 3`;
  const counts: MatrixCounts = new Map();
  for (const { row, column, stance, count } of found) {
    const cells = counts.get(row) ?? new Map<string, StanceCounts>();
    const cell = cells.get(column) ?? noStances();
    cell[stance] += count;
    counts.set(row, cells.set(column, cell));
  }
  return counts;
}

/** The comments in each cell of these rows, for these columns: ids of organisations, and `otherColumn` for persons. */
export async function readCells(
  versionId: string,
  now: Date,
  rows: readonly MatrixRowHead[],
  columns: readonly string[],
): Promise<Map<string, Map<string, MatrixEntry[]>>> {
  const rowOf = new Map(rows.flatMap(({ key, paragraphIds }) => paragraphIds.map((id): [string, string] => [id, key])));
  const organisationIds = columns.filter((column) => column !== otherColumn);
  const speakers = [
    { ...openlyBy, organisationId: { in: organisationIds } },
    ...(columns.includes(otherColumn) ? [{ OR: [{ organisationId: null }, { NOT: openlyBy }] }] : []),
  ];
  const withWhole = rows.some(({ key }) => key === wholeText);
  const found = await database().contribution.findMany({
    where: {
      versionId,
      kind: "comment",
      AND: [
        publishedBy(now),
        { OR: speakers },
        {
          OR: [
            { targets: { some: { paragraphId: { in: [...rowOf.keys()] } } } },
            ...(withWhole ? [{ targets: { none: {} } }] : []),
          ],
        },
      ],
    },
    select: {
      reference: true,
      stance: true,
      redline: true,
      proposedText: true,
      addPosition: true,
      changeNote: true,
      termFrom: true,
      termTo: true,
      organisationId: true,
      protection: true,
      targets: { select: { paragraphId: true, quote: true } },
    },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
  });
  const cells = new Map<string, Map<string, MatrixEntry[]>>();
  for (const { reference, stance, targets, organisationId, protection, redline, ...said } of found) {
    const quote = stance === "delete" ? (targets.find((target) => target.quote !== null)?.quote ?? null) : null;
    const words = inShort({ ...said, redline: readRedline(redline), quote });
    const entry = { reference: reference ?? "", stance: stance ?? ("general" as const), words };
    const at = new Set(targets.flatMap(({ paragraphId }) => rowOf.get(paragraphId) ?? []));
    for (const row of targets.length === 0 ? [wholeText] : at) {
      const columnsOfRow = cells.get(row) ?? new Map<string, MatrixEntry[]>();
      const column = (protection === "none" ? organisationId : null) ?? otherColumn;
      columnsOfRow.set(column, [...(columnsOfRow.get(column) ?? []), entry]);
      cells.set(row, columnsOfRow);
    }
  }
  return cells;
}
