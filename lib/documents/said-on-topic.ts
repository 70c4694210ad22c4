import { type PublicContributionLine, publishedContributions } from "@/lib/contributions/published-list";
import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";

/** A paragraph that is about a topic, in a text that is valid now. */
export type TopicParagraph = {
  /** Path below the locale. */
  path: string;
  title: string;
  language: string;
  number: string | null;
  text: string;
};

/** Most paragraphs that the page of a topic shows. */
const mostParagraphs = 100;

/** Paragraphs on a topic: of each draft only the text that is valid now, newest first, in the order of the text. */
export async function paragraphsOnTopic(topic: string): Promise<TopicParagraph[]> {
  const rows = await database().$queryRaw<
    (Omit<TopicParagraph, "path"> & Record<"anchor" | "version" | "draft" | "consultation", string>)[]
  >`
    SELECT p.anchor, p.number, left(p.text, 400) AS text, v.slug AS version, v.title, v.language, d.slug AS draft,
      c.slug AS consultation
    FROM paragraph_topic t
      JOIN paragraph p ON p."lineageId" = t."lineageId" AND p.kind = 'paragraph'
      JOIN draft_version v ON v.id = p."versionId" AND v.status IN ('published', 'final') AND v."translationOfId" IS NULL
      JOIN draft d ON d.id = v."draftId"
      JOIN consultation c ON c.id = d."consultationId" AND c.status IN ('published', 'outcome_published', 'archived')
      JOIN process s ON s.id = c."processId" AND s.status = 'published'
    WHERE t.topic = ${topic}
    ORDER BY v."publishedAt" DESC, v.id, p.position LIMIT ${mostParagraphs}`;
  return rows.map(({ anchor, version, draft, consultation, text, ...row }) => ({
    ...row,
    // The marks of notes lead nowhere outside the text.
    text: text.replace(/\[\d+\]/g, ""),
    path: `/consultations/${consultation}/drafts/${draft}/${version}#${anchor}`,
  }));
}

/** Published contributions that name a topic, or are on a paragraph that is about it, newest first. */
export async function saidOnTopic(
  topic: string,
  now: Date,
  size: number,
  cursor?: string,
): Promise<Page<PublicContributionLine>> {
  const after = cursor === undefined ? null : decodeInstantCursor(cursor);
  const before = sql`(${after?.at ?? null}::timestamptz IS NULL
    OR (k."publishedAt", k.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))`;
  const found = await database().$queryRaw<{ id: string; publishedAt: Date }[]>`
    SELECT k.id::text AS id, k."publishedAt"
    FROM (
      SELECT k.id FROM contribution k WHERE k.topics @> ARRAY[${topic}] AND k.topics <> '{}' AND k."publishedAt" IS NOT NULL
      UNION
      SELECT g."contributionId" FROM paragraph_topic t
        JOIN paragraph p ON p."lineageId" = t."lineageId"
        JOIN contribution_target g ON g."paragraphId" = p.id
      WHERE t.topic = ${topic}
    ) said
      JOIN contribution k ON k.id = said.id
      JOIN round r ON r.id = k."roundId"
      JOIN consultation c ON c.id = k."consultationId" AND c.status IN ('published', 'outcome_published', 'archived')
      JOIN process s ON s.id = c."processId" AND s.status = 'published'
    WHERE ${publishedSql(now)} AND ${before}
    ORDER BY k."publishedAt" DESC, k.id DESC LIMIT ${size + 1}`;
  const page = toPage(found, size, (row) => ({ key: row.publishedAt.toISOString(), id: row.id }));
  const { items } = await publishedContributions({ id: { in: page.items.map(({ id }) => id) } }, now, size);
  return { items, next: page.next };
}
