import { readRows } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { type AnswerRow, type PublishedAnswer, readPublishedAnswer } from "./published-answer";

export type { PublishedAnswer } from "./published-answer";

type Row = Omit<AnswerRow, "contribution"> & {
  reply: { text: string; language: string; publication: string } | null;
  repliedAt: Date | null;
};

/**
 * The answers as they were last published, by contribution; those without one are missing. Answers to what is not
 * published any more are left out, whatever is asked for. The caller reads the contributions through `publishedBy`.
 */
export async function publishedDispositionsOf(
  contributionIds: readonly string[],
): Promise<Map<string, PublishedAnswer>> {
  if (contributionIds.length === 0) return new Map();
  const rows = await readRows<Row>(sql`
    SELECT DISTINCT ON (a."contributionId") a.id, a."contributionId", a.state::text, a.observation, a.language,
      a."mergedInto", a.paragraphs, a."publishedAt",
      CASE WHEN y.id IS NOT NULL THEN jsonb_build_object('text', y.text, 'language', y.language,
        'publication', y.publication) END AS reply, y."submittedAt" AS "repliedAt"
    FROM published_disposition a
      JOIN contribution k ON k.id = a."contributionId"
      LEFT JOIN disposition_reply y ON y."contributionId" = k.id
    WHERE a."contributionId" = ANY(${[...contributionIds]}::uuid[])
      AND k.submission = 'submitted' AND k.publication IN ('published', 'published_redacted')
      AND k."publishedAt" IS NOT NULL AND k."hiddenAt" IS NULL
    ORDER BY a."contributionId", a."publishedAt" DESC, a.id DESC`);
  return new Map(rows.map((row) => [row.contributionId, toAnswer(row)]));
}

function toAnswer({ reply, repliedAt, ...row }: Row): PublishedAnswer {
  const written = reply === null || repliedAt === null ? null : { ...reply, submittedAt: repliedAt };
  return readPublishedAnswer({ ...row, contribution: { reply: written } });
}
