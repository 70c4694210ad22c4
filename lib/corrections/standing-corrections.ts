import { publishedSql } from "@/lib/contributions/published-sql";
import { readRows } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { type CorrectedWords, type PublicCorrection, toCorrectedWords } from "./corrected-words";

type Row = PublicCorrection & { contributionId: string };

/**
 * By contribution, the corrections that stand beside its published text, in the order in which they were accepted. One
 * whose words are not in that text any more, because it was redacted or handed in anew, is left out: its words may be
 * those that were taken out.
 */
export async function standingCorrections(ids: readonly string[], now: Date): Promise<Map<string, CorrectedWords[]>> {
  if (ids.length === 0) return new Map();
  const rows = await readRows<Row>(sql`
    SELECT c.id, c."contributionId", c.field, c.quote, c.correct, c.source, c.language, c."asOf", c."decidedAt" AS "acceptedAt",
      c."byItsSide", k."publishedAt" AS "asPublished"
    FROM correction c
    JOIN contribution k ON k.id = c."contributionId"
    JOIN round r ON r.id = k."roundId"
    LEFT JOIN input i ON i."contributionId" = k.id
    LEFT JOIN input_part p ON p."contributionId" = k.id AND c.field LIKE 'part:%' AND p."partKey" = split_part(c.field, ':', 2)
    WHERE c.state = 'standing' AND c."contributionId" = ANY(${[...ids]}::uuid[]) AND ${publishedSql(now)}
      AND position(c.quote in coalesce(CASE
        WHEN c.field = 'body' THEN k."bodyText"
        WHEN c.field = 'proposedText' THEN k."proposedText"
        WHEN c.field = 'changeNote' THEN k."changeNote"
        WHEN c.field = 'fallbackText' THEN k."fallbackText"
        WHEN c.field = 'termTo' THEN k."termTo"
        WHEN c.field = 'title' THEN i.title
        WHEN c.field = 'about' THEN i.about
        WHEN c.field LIKE '%:keyMessage' THEN p."keyMessage"
        WHEN c.field LIKE '%:recommendation' THEN p.recommendation
        WHEN c.field LIKE '%:body' THEN p."bodyText"
      END, '')) > 0
    ORDER BY c."decidedAt", c.id`);
  const byContribution = Map.groupBy(rows, ({ contributionId }) => contributionId);
  return new Map([...byContribution].map(([id, found]) => [id, toCorrectedWords(found)]));
}
