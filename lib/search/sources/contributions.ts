import { publishedSql } from "@/lib/contributions/published-sql";
import { type Sql, sql } from "@/lib/db/sql";
import { openAuthorJoin } from "@/lib/protection/public-author";
import { mostRanked } from "../bounds";
import type { Since } from "../reach";
import { normJoin } from "./norm-join";

/** The answer that was published last, area and norms of a published contribution `f`, as all its sources give them. */
export const answered = sql`(SELECT a.state::text FROM published_disposition a WHERE a."contributionId" = f.contribution
  ORDER BY a."publishedAt" DESC LIMIT 1)`;

export const ofParts = sql`ARRAY(
  SELECT DISTINCT s.slug || ':' || a.slug FROM input_part p
    JOIN area a ON a.id = p."areaId" JOIN process s ON s.id = a."processId"
  WHERE p."contributionId" = f.contribution)`;

export const ofNorms = sql`ARRAY(
  SELECT p.norm FROM input_part p WHERE p."contributionId" = f.contribution AND p.norm IS NOT NULL
  UNION
  SELECT norms.norm FROM contribution_target t JOIN paragraph g ON g.id = t."paragraphId",
    unnest(g.aliases) AS called(alias) ${normJoin}
  WHERE t."contributionId" = f.contribution)`;

/** Topics that its authors chose, and those of the paragraphs it is on. */
export const ofTopics = sql`ARRAY(
  SELECT unnest(k.topics) FROM contribution k WHERE k.id = f.contribution
  UNION
  SELECT p.topic FROM contribution_target t JOIN paragraph g ON g.id = t."paragraphId"
    JOIN paragraph_topic p ON p."lineageId" = g."lineageId"
  WHERE t."contributionId" = f.contribution)`;

export const ofImpacts = sql`(SELECT k.impacts FROM contribution k WHERE k.id = f.contribution)`;

/** What a search tells of the contribution `f`. */
export const ofContribution = sql`f."processId", f."consultationId", f."organisationId", f.language, ${answered} AS disposition,
  ${ofParts} AS areas, ${ofNorms} AS norms, ${ofTopics} AS topics, ${ofImpacts} AS impacts`;

/** Published comments by all that they ask for. */
export function foundComments(query: Sql, now: Date, since: Since | null): Sql {
  return sql`
    SELECT 'comment' AS kind, f.contribution AS id, f.at,
      round(100000 * ts_rank(f.search, ${query}, 1))::int AS score, ${ofContribution}
    FROM (${newest(sql`k.kind = 'comment'`, query, now, since)}) f`;
}

/** Published inputs, a title that matches before what only the text says. */
export function foundInputs(query: Sql, now: Date, since: Since | null): Sql {
  return sql`
    SELECT 'input' AS kind, f.contribution AS id, f.at,
      (round(100000 * ts_rank(f.search, ${query}, 1)) * CASE WHEN i.search @@ ${query} THEN 10 ELSE 1 END)::int AS score,
      ${ofContribution}
    FROM (${newest(sql`k.kind = 'input'`, query, now, since)}) f
      JOIN input i ON i."contributionId" = f.contribution`;
}

/**
 * The newest matches: first those published since then, and only where these are too few the older ones, by the index of
 * words alone.
 */
function newest(kind: Sql, query: Sql, now: Date, since: Since | null): Sql {
  const words = sql`k.search @@ ${query}`;
  if (since === null) return published(sql`${kind} AND ${words}`, sql`true`, now);
  const [lately, earlier] = [sql`k."publishedAt" >= ${since.at}`, sql`k."publishedAt" + interval '0' < ${since.at}`];
  return sql`(
    WITH lately AS MATERIALIZED (${
      since.isNear
        ? published(lately, sql`${kind} AND ${words}`, now)
        : published(sql`${kind} AND ${lately} AND ${words}`, sql`true`, now)
    })
    SELECT * FROM (
      SELECT * FROM lately
      UNION ALL
      SELECT * FROM (${published(sql`${kind} AND ${words} AND ${earlier}`, sql`true`, now)}) earlier
      WHERE (SELECT count(*) FROM lately) < ${mostRanked}
    ) either ORDER BY at DESC, contribution DESC LIMIT ${mostRanked})`;
}

/**
 * The newest published ones that are looked up by `sought` alone and of which `beside` holds as well. The fence is for the
 * planner, who would also read the indexes of states, in vain.
 */
function published(sought: Sql, beside: Sql, now: Date): Sql {
  return sql`
    SELECT k.id AS contribution, k."publishedAt" AS at, k.search, k.language, k."consultationId", c."processId",
      o.id AS "organisationId"
    FROM (SELECT * FROM contribution k WHERE ${sought} OFFSET 0) k
      JOIN round r ON r.id = k."roundId"
      JOIN consultation c ON c.id = k."consultationId" AND c.status <> 'draft'
      ${openAuthorJoin}
    WHERE ${beside} AND ${publishedSql(now)}
    ORDER BY k."publishedAt" DESC, k.id DESC LIMIT ${mostRanked}`;
}

/** Files beside published contributions that everybody may open, by the words in them. */
export function foundAttachments(query: Sql, now: Date): Sql {
  return sql`
    SELECT 'attachment' AS kind, f.attachment AS id, f.at, round(100000 * ts_rank(f.search, ${query}, 1))::int AS score,
      ${ofContribution}
    FROM (
      SELECT w."attachmentId" AS attachment, k.id AS contribution, k."publishedAt" AS at, w.search, k.language,
        k."consultationId", c."processId", o.id AS "organisationId"
      FROM attachment_text w
        JOIN attachment x ON x.id = w."attachmentId" AND x."removedAt" IS NULL AND x."withheldAt" IS NULL
          AND x.scan IN ('not_asked', 'clean')
        LEFT JOIN attachment instead ON instead.id = x."replacesId"
        JOIN contribution k ON k.id = x."contributionId"
        JOIN round r ON r.id = k."roundId"
        JOIN consultation c ON c.id = k."consultationId" AND c.status <> 'draft'
        ${openAuthorJoin}
      WHERE w.search @@ ${query} AND ${publishedSql(now)}
        AND (x."replacesId" IS NULL OR instead."withheldAt" IS NOT NULL)
      ORDER BY w."attachmentId" DESC LIMIT ${mostRanked}
    ) f`;
}
