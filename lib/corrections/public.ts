import { readRows } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { publishedVersionSql } from "@/lib/drafts/published-version";
import { type CorrectedWords, type PublicCorrection, toCorrectedWords } from "./corrected-words";
import { standingCorrections } from "./standing-corrections";

/** By contribution, what stands beside its published text. */
export function correctionsOf(ids: readonly string[], now: Date): Promise<Map<string, CorrectedWords[]>> {
  return standingCorrections(ids, now);
}

type Row = PublicCorrection & { paragraphId: string };

/** By paragraph, the corrections that stand beside a published text; nothing for one that is not published. */
export async function paragraphCorrections(versionId: string): Promise<Map<string, CorrectedWords[]>> {
  const rows = await readRows<Row>(sql`
    SELECT n."paragraphId", n.id, n.field, n.quote, n.correct, n.source, n.language, n."asOf",
      n."decidedAt" AS "acceptedAt", n."byItsSide", v."publishedAt" AS "asPublished"
    FROM correction n
      JOIN paragraph p ON p.id = n."paragraphId"
      JOIN draft_version v ON v.id = p."versionId"
      JOIN draft d ON d.id = v."draftId"
      JOIN consultation c ON c.id = d."consultationId"
      JOIN process s ON s.id = c."processId"
    WHERE n.state = 'standing' AND v.id = ${versionId}::uuid AND ${publishedVersionSql}
    ORDER BY n."decidedAt", n.id`);
  const byParagraph = Map.groupBy(rows, ({ paragraphId }) => paragraphId);
  return new Map([...byParagraph].map(([id, found]) => [id, toCorrectedWords(found)]));
}
