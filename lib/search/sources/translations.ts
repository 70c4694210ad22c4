import { publishedSql } from "@/lib/contributions/published-sql";
import { type Sql, sql } from "@/lib/db/sql";
import { openAuthorJoin } from "@/lib/protection/public-author";
import { isOfPresentTextSql, isShownSql } from "@/lib/translations/shown-sql";
import { mostRanked } from "../bounds";
import type { Reach } from "../reach";
import { ofContribution } from "./contributions";
import { inPublishedText, ofParagraph } from "./paragraphs";

/*
 * Each kind has its own index of words, so that the many translations of contributions do not stand in the way of the few
 * of paragraphs. Originals are looked up one by one, from the newest match on, until enough of them are published: the
 * planner of the database, who cannot know how much matches, would join whole tables. The fences say so.
 */

/**
 * Translations of paragraphs of published texts, each in its own language with the day of the original. Of a paragraph
 * that lived on through versions the latest whose translation matches stands for all.
 */
export function foundParagraphTranslations(query: Sql): Sql {
  return sql`
    SELECT DISTINCT ON (f."lineageId", f.language) 'paragraph' AS kind, f.id, f.at,
      (round(100000 * ts_rank(f.search, ${query}, 1)) * CASE f.kind WHEN 'heading' THEN 3 ELSE 1 END)::int AS score,
      ${ofParagraph}
    FROM (
      SELECT t.id, t.search, t.language, original.*
      FROM (${byWords(sql`t."paragraphId" IS NOT NULL`, query)}) t CROSS JOIN LATERAL (
        SELECT p.kind, p.aliases, p."lineageId", v."publishedAt" AS at, d."consultationId", c."processId"
        FROM paragraph p ${inPublishedText}
        WHERE p.id = t."paragraphId" OFFSET 0
      ) original
      ORDER BY t.id DESC LIMIT ${mostRanked}
    ) f
    ORDER BY f."lineageId", f.language, f.at DESC, f.id DESC`;
}

/** Translations of published contributions, titles before texts, each in its own language with the day of the original. */
export function foundContributionTranslations(query: Sql, now: Date, { frequentIn }: Reach): Sql {
  const matching = frequentIn.has("translation") ? fromNewest : byWords;
  return sql`
    SELECT f.kind, f.id, f.at, round(100000 * ts_rank(f.search, ${query}, 1))::int AS score, ${ofContribution}
    FROM (
      SELECT t.id, t.search, t.language, original.*
      FROM (${matching(sql`t."contributionId" IS NOT NULL`, query)}) t CROSS JOIN LATERAL (
        SELECT k.kind::text AS kind, k.id AS contribution, k."publishedAt" AS at, k."consultationId", c."processId",
          o.id AS "organisationId"
        FROM contribution k
          JOIN round r ON r.id = k."roundId"
          JOIN consultation c ON c.id = k."consultationId" AND c.status <> 'draft'
          ${openAuthorJoin}
        WHERE k.id = t."contributionId" AND ${isOfPresentTextSql} AND ${publishedSql(now)} OFFSET 0
      ) original
      ORDER BY t.id DESC LIMIT ${mostRanked}
    ) f`;
}

/** What is shown and matches, the newest first, by the index of words. */
function byWords(kind: Sql, query: Sql): Sql {
  return sql`SELECT * FROM (
      SELECT * FROM translation t WHERE t.search @@ ${query} AND ${kind} AND ${isShownSql} OFFSET 0
    ) matching ORDER BY id DESC`;
}

/** The same by reading on from the newest, where so much matches that this is sooner. */
function fromNewest(kind: Sql, query: Sql): Sql {
  return sql`SELECT * FROM (SELECT * FROM translation ORDER BY id DESC OFFSET 0) t
    WHERE t.search @@ ${query} AND ${kind} AND ${isShownSql} ORDER BY id DESC OFFSET 0`;
}
