import { database } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import type { InstantCursor } from "@/lib/kernel/pages";
import { openAuthorJoin } from "@/lib/protection/public-author";
import type { PublicFilter } from "./public-filter";
import { publicFilterSql } from "./public-filter-sql";
import { publishedSql } from "./published-sql";

/**
 * Ids of the published comments on a version that stand on none of its paragraphs, oldest first, at most `size`.
 *
 * No index knows what has no paragraph. Two of them answer together without the rows: contribution_on_texts what is
 * published on the version, and that of the targets what stands on its paragraphs. Both are put together and grouped:
 * where the planner guesses that a join has few rows, it compares each with each.
 */
export async function idsOnWholeText(
  versionId: string,
  filter: PublicFilter,
  now: Date,
  size: number,
  after: InstantCursor | null,
): Promise<string[]> {
  const beyond =
    after === null
      ? sql`true`
      : sql`k."publishedAt" >= ${after.at} AND (k."publishedAt", k.id) > (${after.at}, ${after.id}::uuid)`;
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT k.id, k."publishedAt", false AS placed FROM contribution k
        JOIN round r ON r.id = k."roundId"
        ${filter.group === undefined ? sql`` : openAuthorJoin}
      WHERE k."versionId" = ${versionId}::uuid AND k.kind = 'comment' AND ${publishedSql(now)}
        AND ${publicFilterSql(filter)} AND ${beyond}
      UNION ALL
      SELECT t."contributionId", NULL, true FROM paragraph p JOIN contribution_target t ON t."paragraphId" = p.id
      WHERE p."versionId" = ${versionId}::uuid
    ) said
    GROUP BY id HAVING NOT bool_or(placed) ORDER BY min("publishedAt"), id LIMIT ${size}`;
  return rows.map(({ id }) => id);
}
