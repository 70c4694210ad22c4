import { type Sql, sql } from "@/lib/db/sql";
import type { Span } from "./found-contributions";

/** New texts of drafts, as `foundContributions` gives contributions. Translations of a text are no news of their own. */
export function foundVersions({ since, now }: Span): Sql {
  return sql`
    SELECT 'version' AS thing, v.id, v."publishedAt" AS at, key.kind, key.subject
    FROM draft_version v
      JOIN draft d ON d.id = v."draftId"
      JOIN consultation c ON c.id = d."consultationId" AND c.status IN ('published', 'outcome_published', 'archived')
      CROSS JOIN LATERAL (
        VALUES ('process', c."processId"::text), ('consultation', c.id::text), ('document', d.id::text)
        UNION ALL SELECT 'topic', a."areaId"::text FROM consultation_area a WHERE a."consultationId" = c.id
        UNION ALL SELECT DISTINCT 'topic', p.topic FROM paragraph g
          JOIN paragraph_topic p ON p."lineageId" = g."lineageId" WHERE g."versionId" = v.id
        UNION ALL SELECT 'paragraph', g."lineageId"::text FROM paragraph g
          JOIN follow f ON f.kind = 'paragraph' AND f.subject = g."lineageId"::text WHERE g."versionId" = v.id
      ) key(kind, subject)
    WHERE v."publishedAt" BETWEEN ${since} AND ${now} AND v.status <> 'draft' AND v."translationOfId" IS NULL`;
}

/** Answers to what was said on a text, as they were published together. */
export function foundAnswers({ since, now }: Span): Sql {
  return sql`
    SELECT 'answers' AS thing, a.id, a."publishedAt" AS at, key.kind, key.subject
    FROM disposition_publication a
      JOIN draft_version v ON v.id = a."versionId" AND v.status <> 'draft'
      JOIN draft d ON d.id = v."draftId"
      JOIN consultation c ON c.id = d."consultationId" AND c.status IN ('published', 'outcome_published', 'archived')
      CROSS JOIN LATERAL (
        VALUES ('process', c."processId"::text), ('consultation', c.id::text), ('document', d.id::text)
      ) key(kind, subject)
    WHERE a."publishedAt" BETWEEN ${since} AND ${now} AND a.count > 0`;
}

/** Consultations that were opened to everybody's eyes. */
export function foundConsultations({ since, now }: Span): Sql {
  return sql`
    SELECT 'consultation' AS thing, c.id, c."publishedAt" AS at, key.kind, key.subject
    FROM consultation c
      CROSS JOIN LATERAL (
        VALUES ('process', c."processId"::text)
        UNION ALL SELECT 'topic', a."areaId"::text FROM consultation_area a WHERE a."consultationId" = c.id
      ) key(kind, subject)
    WHERE c."publishedAt" BETWEEN ${since} AND ${now} AND c.status IN ('published', 'outcome_published', 'archived')`;
}

/** Events that were announced. */
export function foundEvents({ since, now }: Span): Sql {
  return sql`
    SELECT 'event' AS thing, e.id, e."publishedAt" AS at, key.kind, key.subject ${eventKeys}
    WHERE e."publishedAt" BETWEEN ${since} AND ${now} AND e.state = 'published'`;
}

/** Reports of sessions. */
export function foundReports({ since, now }: Span): Sql {
  return sql`
    SELECT 'report' AS thing, s.id, s."publishedAt" AS at, key.kind, key.subject ${eventKeys}
      JOIN session_report s ON s."eventId" = e.id
    WHERE s."publishedAt" BETWEEN ${since} AND ${now} AND s.state = 'published'
      AND e.state IN ('published', 'cancelled')`;
}

const eventKeys = sql`
  FROM event e
    CROSS JOIN LATERAL (
      VALUES ('process', e."processId"::text), ('consultation', e."consultationId"::text)
      UNION ALL SELECT 'topic', a."areaId"::text FROM event_area a WHERE a."eventId" = e.id
      UNION ALL SELECT 'organisation', h."organisationId"::text FROM event_host h WHERE h."eventId" = e.id
    ) key(kind, subject)`;
