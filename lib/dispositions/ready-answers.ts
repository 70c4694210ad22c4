import { publishedSql } from "@/lib/contributions/published-sql";
import type { Database } from "@/lib/db/client";

/** What would be published now: how much of it is new or changed, and a fingerprint of exactly these answers. */
export type ReadyAnswers = { ids: string[]; fresh: number; changed: number; fingerprint: string };

type Row = { ids: string[] | null; fresh: number; changed: number; fingerprint: string };

/**
 * Decided answers of a version that are not public yet, or are public in other words. Contributions that nobody may
 * see, or not yet, are left out: their answers wait.
 */
export async function findReadyAnswers(db: Database, versionId: string, now: Date): Promise<ReadyAnswers> {
  const [row] = await db.$queryRaw<Row[]>`
    WITH ready AS (
      SELECT k.id, d."decidedAt", l.id IS NULL AS is_new
      FROM contribution k
        JOIN round r ON r.id = k."roundId"
        JOIN disposition d ON d."contributionId" = k.id
        LEFT JOIN contribution m ON m.id = d."mergedIntoId"
        CROSS JOIN LATERAL (
          SELECT coalesce(jsonb_agg(jsonb_build_object('paragraphId', x."paragraphId", 'state', x.state,
            'observation', x.observation) ORDER BY g.position), '[]'::jsonb) AS paragraphs
          FROM paragraph_disposition x JOIN paragraph g ON g.id = x."paragraphId"
          WHERE x."contributionId" = k.id) p
        LEFT JOIN LATERAL (
          SELECT * FROM published_disposition q WHERE q."contributionId" = k.id
          ORDER BY q."publishedAt" DESC, q.id DESC LIMIT 1) l ON true
      WHERE k."versionId" = ${versionId}::uuid AND ${publishedSql(now)} AND d.state <> 'pending'
        AND (l.id IS NULL OR (l.state, l.observation, l."mergedInto", l.paragraphs)
             IS DISTINCT FROM (d.state, d.observation, m.reference, p.paragraphs)
             OR (d.observation <> '' AND l.language <> d.language))
    )
    SELECT array_agg(id::text ORDER BY id) AS ids, count(*) FILTER (WHERE is_new)::int AS fresh,
      count(*) FILTER (WHERE NOT is_new)::int AS changed,
      md5(coalesce(string_agg(id::text || extract(epoch FROM "decidedAt")::text, ',' ORDER BY id), '')) AS fingerprint
    FROM ready`;
  if (row === undefined) throw new Error("an aggregate without a row");
  return { ...row, ids: row.ids ?? [] };
}
