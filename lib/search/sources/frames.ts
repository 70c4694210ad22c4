import { type Sql, sql } from "@/lib/db/sql";
import { mostRanked } from "../bounds";
import { matchingIn, type Reach } from "../reach";

/** Published consultations, by their titles before what is said below them. */
export function foundConsultations(query: Sql): Sql {
  return sql`
    SELECT 'consultation' AS kind, f.id, f.at, round(100000 * ts_rank(f.search, ${query}, 1))::int AS score,
      f."processId", f.id AS "consultationId", NULL::uuid AS "organisationId", NULL AS language, NULL AS disposition,
      NULL::text[] AS areas, NULL::text[] AS norms, NULL::text[] AS topics, NULL::text[] AS impacts
    FROM (
      SELECT c.id, coalesce(c."publishedAt", c."createdAt") AS at, c.search, c."processId"
      FROM consultation c JOIN process s ON s.id = c."processId" AND s.status = 'published'
      WHERE c.search @@ ${query} AND c.status <> 'draft'
      ORDER BY c.id DESC LIMIT ${mostRanked}
    ) f`;
}

/** Organisations of the directory, by all their names before what they say of themselves. */
export function foundOrganisations(query: Sql, reach: Reach): Sql {
  return sql`
    SELECT 'organisation' AS kind, f.id, f.at, round(100000 * ts_rank(f.search, ${query}, 1))::int AS score,
      NULL::uuid AS "processId", NULL::uuid AS "consultationId", f.id AS "organisationId", NULL AS language,
      NULL AS disposition, NULL::text[] AS areas, NULL::text[] AS norms, NULL::text[] AS topics, NULL::text[] AS impacts
    FROM (
      SELECT o.id, coalesce(o."verifiedAt", o."createdAt") AS at, o.search
      FROM ${matchingIn("organisation", query, reach)} o WHERE o.status = 'verified'
      ORDER BY o.id DESC LIMIT ${mostRanked}
    ) f`;
}
