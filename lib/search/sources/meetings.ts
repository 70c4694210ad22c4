import { type Sql, sql } from "@/lib/db/sql";
import { publishedEventSql } from "@/lib/events/published-event-sql";
import { mostRanked } from "../bounds";
import { matchingIn, type Reach } from "../reach";

const ofEvent = sql`f."processId", f."consultationId", f."organisationId", f.language, NULL AS disposition,
  ARRAY(SELECT s.slug || ':' || a.slug FROM event_area x JOIN area a ON a.id = x."areaId"
    JOIN process s ON s.id = a."processId" WHERE x."eventId" = f."eventId") AS areas, NULL::text[] AS norms, NULL::text[] AS topics, NULL::text[] AS impacts`;

/** Published events and series, by their titles before their descriptions. */
export function foundEvents(query: Sql, reach: Reach): Sql {
  return sql`
    SELECT 'event' AS kind, f.id, f.at, round(100000 * ts_rank(f.search, ${query}, 1))::int AS score, ${ofEvent}
    FROM (
      SELECT e.id, e.id AS "eventId", e."orderedAt" AS at, e.search, NULL AS language, e."processId", e."consultationId",
        NULL::uuid AS "organisationId"
      FROM ${matchingIn("event", query, reach)} e JOIN process s ON s.id = e."processId"
      WHERE ${publishedEventSql}
      ORDER BY e."orderedAt" DESC, e.id DESC LIMIT ${mostRanked}
    ) f`;
}

/** Published reports of sessions, by their text or one of their points. */
export function foundReports(query: Sql): Sql {
  return sql`
    SELECT 'report' AS kind, f.id, f.at, round(100000 * greatest(ts_rank(f.search, ${query}, 1),
      (SELECT max(ts_rank(p.search, ${query}, 1)) FROM report_point p WHERE p."reportId" = f.id)))::int AS score, ${ofEvent}
    FROM (
      SELECT t.id, t."eventId", t."publishedAt" AS at, t.search, t.language, e."processId", e."consultationId",
        NULL::uuid AS "organisationId"
      FROM session_report t JOIN event e ON e.id = t."eventId" JOIN process s ON s.id = e."processId"
      WHERE t.state = 'published' AND ${publishedEventSql} AND t.id IN (
        SELECT id FROM session_report WHERE search @@ ${query}
        UNION SELECT "reportId" FROM report_point WHERE search @@ ${query})
      ORDER BY t."publishedAt" DESC, t.id DESC LIMIT ${mostRanked}
    ) f`;
}

/** Statements that were made and published. */
export function foundStatements(query: Sql): Sql {
  return sql`
    SELECT 'statement' AS kind, f.id, f.at, round(100000 * ts_rank(f.search, ${query}, 1))::int AS score, ${ofEvent}
    FROM (
      SELECT m.id, q."eventId", coalesce(m."publishedAt", m."handedInAt") AS at, m.search, m.language, e."processId",
        e."consultationId", q."organisationId"
      FROM statement m
        JOIN speaker_request q ON q.id = m."requestId" AND q.state = 'heard'
        JOIN event e ON e.id = q."eventId"
        JOIN process s ON s.id = e."processId"
      WHERE m.search @@ ${query} AND m.publication = 'published' AND m."withdrawnAt" IS NULL AND ${publishedEventSql}
      ORDER BY m.id DESC LIMIT ${mostRanked}
    ) f`;
}
