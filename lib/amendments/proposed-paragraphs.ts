import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";

/**
 * The paragraphs of a version for which anything is proposed in public, in the order of the text; among them those
 * that hold a term to be replaced, even where it is only a part of a longer word.
 */
export async function proposedParagraphs(versionId: string, now: Date): Promise<{ id: string; position: number }[]> {
  return database().$queryRaw<{ id: string; position: number }[]>`
    WITH asked AS MATERIALIZED (
      SELECT k.id, k."termFrom" FROM contribution k JOIN round r ON r.id = k."roundId"
      WHERE k."versionId" = ${versionId}::uuid AND k.kind = 'comment'
        AND (k.stance IS NOT NULL OR k."termFrom" IS NOT NULL) AND ${publishedSql(now)}
    ), targeted AS MATERIALIZED (
      SELECT DISTINCT t."paragraphId" AS id FROM asked JOIN contribution_target t ON t."contributionId" = asked.id
      WHERE asked."termFrom" IS NULL
    ), terms AS MATERIALIZED (
      SELECT asked."termFrom", t."paragraphId" FROM asked
        LEFT JOIN contribution_target t ON t."contributionId" = asked.id
      WHERE asked."termFrom" IS NOT NULL
    )
    SELECT p.id, p.position FROM paragraph p LEFT JOIN targeted ON targeted.id = p.id
    WHERE p."versionId" = ${versionId}::uuid AND (
      targeted.id IS NOT NULL
      OR (NOT p.locked AND EXISTS (
        SELECT FROM terms WHERE strpos(p.text, terms."termFrom") > 0
          AND (terms."paragraphId" IS NULL OR terms."paragraphId" = p.id)))
    )
    ORDER BY p.position`;
}
