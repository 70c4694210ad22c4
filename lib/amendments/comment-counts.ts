import type { PublicFilter } from "@/lib/contributions/public-filter";
import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";
import { joinSql, type Sql, sql } from "@/lib/db/sql";
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
  const here = paragraphId === undefined ? sql`true` : sql`t."paragraphId" = ${paragraphId}::uuid`;
  const rows = await database().$queryRaw<Row[]>`
    SELECT t."paragraphId", coalesce(k.stance::text, 'general') AS stance, count(DISTINCT k.id)::int AS count
    FROM contribution k
      JOIN round r ON r.id = k."roundId"
      ${openAuthorJoin}
      LEFT JOIN contribution_target t ON t."contributionId" = k.id
    WHERE k."versionId" = ${versionId}::uuid AND k.kind = 'comment' AND ${publishedSql(now)} AND ${filterSql(filter)} AND ${here}
    GROUP BY GROUPING SETS ((1, 2), ())`;
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

function filterSql({ group, type, stance, impact }: PublicFilter): Sql {
  const among = (column: Sql, values: readonly string[] | undefined) =>
    values === undefined ? sql`true` : sql`${column} = ANY(${[...values]}::text[])`;
  return joinSql(
    [
      among(sql`o."stakeholderGroup"::text`, group),
      among(sql`k.type::text`, type),
      among(sql`k.stance::text`, stance),
      impact === undefined ? sql`true` : sql`k.impacts && ${[...impact]}::text[]`,
    ],
    " AND ",
  );
}
