import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";

/** The paragraphs of a version for which anything is proposed in public, in the order of the text. */
export async function proposedParagraphs(versionId: string, now: Date): Promise<{ id: string; position: number }[]> {
  return database().$queryRaw<{ id: string; position: number }[]>`
    WITH asked AS MATERIALIZED (
      SELECT k.id, k."termFrom" FROM contribution k JOIN round r ON r.id = k."roundId"
      WHERE k."versionId" = ${versionId}::uuid AND k.kind = 'comment'
        AND (k.stance IS NOT NULL OR k."termFrom" IS NOT NULL) AND ${publishedSql(now)}
    )
    SELECT p.id, p.position FROM paragraph p
    WHERE p."versionId" = ${versionId}::uuid AND (
      p.id IN (SELECT t."paragraphId" FROM asked JOIN contribution_target t ON t."contributionId" = asked.id
               WHERE asked."termFrom" IS NULL)
      OR (NOT p.locked AND EXISTS (
        SELECT FROM asked WHERE asked."termFrom" IS NOT NULL AND strpos(p.text, asked."termFrom") > 0
          AND (NOT EXISTS (SELECT FROM contribution_target t WHERE t."contributionId" = asked.id)
               OR EXISTS (SELECT FROM contribution_target t
                          WHERE t."contributionId" = asked.id AND t."paragraphId" = p.id))))
    )
    ORDER BY p.position`;
}
