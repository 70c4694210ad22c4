import { type Sql, sql } from "@/lib/db/sql";
import { publishedEventSql } from "@/lib/events/published-event-sql";
import type { PositionScope } from "./rows";

/**
 * Statements in meetings about this one area, in the shape of saidSql: of a meeting about several nobody could say to
 * which they speak. An organisation takes the floor under its own name.
 */
export function statementsOn({ processId, consultationId }: PositionScope): Sql {
  const within = consultationId === null ? sql`true` : sql`e."consultationId" = ${consultationId}::uuid`;
  return sql`
    SELECT a.slug AS row, 'statement' AS source, w.id, NULL::uuid AS part, o.id AS organisation,
      o."stakeholderGroup"::text AS "group", w."publishedAt" AS at, NULL::uuid AS signer
    FROM event e
      JOIN process s ON s.id = e."processId"
      JOIN event_area ea ON ea."eventId" = e.id
      JOIN area a ON a.id = ea."areaId"
      JOIN speaker_request q ON q."eventId" = e.id AND q.state = 'heard' AND q.kind = 'statement'
      JOIN statement w ON w."requestId" = q.id
      JOIN organisation o ON o.id = q."organisationId"
    WHERE e."processId" = ${processId}::uuid AND ${within} AND ${publishedEventSql}
      AND w.publication = 'published' AND w."withdrawnAt" IS NULL AND w."publishedAt" IS NOT NULL
      AND (SELECT count(*) FROM event_area other WHERE other."eventId" = e.id) = 1`;
}
