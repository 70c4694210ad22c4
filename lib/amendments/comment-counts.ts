import type { PublicFilter } from "@/lib/contributions/public-filter";
import { publicFilterSql } from "@/lib/contributions/public-filter-sql";
import { publishedSql } from "@/lib/contributions/published-sql";
import { readRows } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { openAuthorJoin } from "@/lib/protection/public-author";

/** Comments by what they ask for; general is a comment without a position on the text. */
export type StanceCounts = { keep: number; change: number; delete: number; add: number; general: number };

/** How many published comments there are on each paragraph of a version and on the whole of it. */
export type CommentCounts = {
  /** Every comment once, however many paragraphs it is about. */
  total: number;
  /** Only paragraphs on which there is a comment. */
  byParagraph: ReadonlyMap<string, StanceCounts>;
  wholeText: StanceCounts;
};

type Row = { paragraphId: string | null; stance: keyof StanceCounts | null; count: number };

/**
 * Counts what is published on a version, by paragraph and stance. A comment on several paragraphs counts at each.
 *
 * @param paragraphId counts only what is about this paragraph.
 */
export async function commentCounts(
  versionId: string,
  filter: PublicFilter,
  now: Date,
  paragraphId?: string,
): Promise<CommentCounts> {
  const here = paragraphId === undefined ? sql`true` : sql`p.id = ${paragraphId}::uuid`;
  // Two indexes answer without the rows: contribution_on_texts what is counted (an organisation that is joined for nothing
  // would make it read them), and that of the targets what stands on the paragraphs of this version.
  const rows = await readRows<Row>(sql`
    WITH counted AS MATERIALIZED (
      SELECT k.id, coalesce(k.stance::text, 'general') AS stance
      FROM contribution k
        JOIN round r ON r.id = k."roundId"
        ${filter.group === undefined ? sql`` : openAuthorJoin}
      WHERE k."versionId" = ${versionId}::uuid AND k.kind = 'comment' AND ${publishedSql(now)} AND ${publicFilterSql(filter)}
    ), target AS (
      SELECT t."contributionId", t."paragraphId" FROM paragraph p JOIN contribution_target t ON t."paragraphId" = p.id
      WHERE p."versionId" = ${versionId}::uuid AND ${here}
    )
    SELECT target."paragraphId", counted.stance, count(*)::int AS count
    FROM counted ${paragraphId === undefined ? sql`LEFT JOIN` : sql`JOIN`} target ON target."contributionId" = counted.id
    GROUP BY 1, 2
    UNION ALL
    SELECT NULL, NULL, count(*)::int FROM counted
    WHERE ${paragraphId === undefined ? sql`true` : sql`id IN (SELECT "contributionId" FROM target)`}`);
  const counts = { total: 0, byParagraph: new Map<string, StanceCounts>(), wholeText: noStances() };
  for (const { paragraphId, stance, count } of rows) {
    if (stance === null) counts.total = count;
    else if (paragraphId === null) counts.wholeText[stance] += count;
    else {
      const known = counts.byParagraph.get(paragraphId) ?? noStances();
      known[stance] += count;
      counts.byParagraph.set(paragraphId, known);
    }
  }
  return counts;
}

/** A count of nothing, to be added to. */
export function noStances(): StanceCounts {
  return { keep: 0, change: 0, delete: 0, add: 0, general: 0 };
}
