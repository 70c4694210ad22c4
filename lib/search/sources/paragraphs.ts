import { type Sql, sql } from "@/lib/db/sql";
import { mostRanked } from "../bounds";
import { matchingIn, type Reach } from "../reach";
import { normJoin } from "./norm-join";

/** What a search tells of the paragraph `f`. */
export const ofParagraph = sql`f."processId", f."consultationId", NULL::uuid AS "organisationId", f.language,
  NULL AS disposition, NULL::text[] AS areas,
  ARRAY(SELECT DISTINCT norms.norm FROM unnest(f.aliases) AS called(alias) ${normJoin}) AS norms,
  ARRAY(SELECT t.topic FROM paragraph_topic t WHERE t."lineageId" = f."lineageId") AS topics,
  NULL::text[] AS impacts`;

/** Joins the version `v` of the paragraph `p`, and what that stands in, where everybody may read it. */
export const inPublishedText = sql`JOIN draft_version v ON v.id = p."versionId" AND v.status <> 'draft'
  JOIN draft d ON d.id = v."draftId"
  JOIN consultation c ON c.id = d."consultationId" AND c.status <> 'draft'
  JOIN process s ON s.id = c."processId" AND s.status = 'published'`;

/**
 * Paragraphs of published texts. Of a paragraph that lived on through versions the latest that matches stands for all;
 * headings weigh more than what is under them.
 */
export function foundParagraphs(query: Sql, reach: Reach): Sql {
  return sql`
    SELECT DISTINCT ON (f."lineageId", f.language) 'paragraph' AS kind, f.id, f.at,
      (round(100000 * ts_rank(f.search, ${query}, 1)) * CASE f.kind WHEN 'heading' THEN 3 ELSE 1 END)::int AS score,
      ${ofParagraph}
    FROM (
      SELECT p.id, p.kind, p.search, p.aliases, p."lineageId", v."publishedAt" AS at, v.language, d."consultationId",
        c."processId"
      FROM ${matchingIn("paragraph", query, reach)} p
        ${inPublishedText}
      ORDER BY p.id DESC LIMIT ${mostRanked}
    ) f
    ORDER BY f."lineageId", f.language, f.at DESC, f.id DESC`;
}
