import { type PublicContributionLine, publishedContributions } from "@/lib/contributions/published-list";
import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";
import { type Sql, sql } from "@/lib/db/sql";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { type ExcerptPiece, excerptOf } from "@/lib/search/excerpt";
import { readTerms, type SearchTerm } from "@/lib/search/read-terms";

/** A published contribution with the words around the symbol it cites. */
export type CitingContribution = { line: PublicContributionLine; excerpt: ExcerptPiece[] };

/** A paragraph or a footnote of a text that is valid now. */
export type CitingText = {
  /** Path below the locale. */
  path: string;
  title: string;
  language: string;
  /** Number of the paragraph; null for a heading and a footnote. */
  number: string | null;
  /** Number of the footnote; null for a paragraph. */
  note: number | null;
  excerpt: ExcerptPiece[];
};

/** Most places in texts that a page shows. */
const mostTexts = 100;

type Found = { id: string; publishedAt: Date; text: string };

/**
 * Published contributions that cite a document, newest first, of all consultations. Those that were withdrawn, hidden or
 * redacted are found by what is published of them, at once.
 * @param key the symbol as it is compared (`symbolKey`)
 */
export async function citingContributions(
  key: string,
  now: Date,
  size: number,
  cursor?: string,
): Promise<Page<CitingContribution>> {
  const after = cursor === undefined ? null : decodeInstantCursor(cursor);
  const found = await database().$queryRaw<Found[]>`
    SELECT k.id::text AS id, k."publishedAt", k."bodyText" AS text ${citing(key, now)}
      AND (${after?.at ?? null}::timestamptz IS NULL
        OR (k."publishedAt", k.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    ORDER BY k."publishedAt" DESC, k.id DESC LIMIT ${size + 1}`;
  const page = toPage(found, size, (row) => ({ key: row.publishedAt.toISOString(), id: row.id }));
  const texts = new Map(page.items.map(({ id, text }) => [id, text]));
  const { items } = await publishedContributions({ id: { in: [...texts.keys()] } }, now, size);
  const terms = termsOf(key);
  return {
    next: page.next,
    items: items.map((line) => ({ line, excerpt: excerptOf(texts.get(line.id) ?? "", terms) })),
  };
}

function citing(key: string, now: Date): Sql {
  return sql`
    FROM contribution k
      JOIN round r ON r.id = k."roundId"
      JOIN consultation c ON c.id = k."consultationId" AND c.status IN ('published', 'outcome_published', 'archived')
      JOIN process s ON s.id = c."processId" AND s.status = 'published'
    WHERE openfloor_symbols(k."bodyText") @> ARRAY[${key}] AND openfloor_symbols(k."bodyText") <> '{}'
      AND ${publishedSql(now)}`;
}

type FoundText = Omit<CitingText, "path" | "excerpt"> &
  Record<"anchor" | "version" | "draft" | "consultation" | "text", string>;

/** Places in published texts that cite a document: of each draft only the text that is valid now, newest first. */
export async function citingTexts(key: string): Promise<CitingText[]> {
  const rows = await database().$queryRaw<FoundText[]>`
    SELECT f.anchor, f.number, f.note, f.text, v.slug AS version, v.title, v.language, d.slug AS draft,
      c.slug AS consultation
    FROM (
      SELECT p."versionId", p.position, p.anchor, p.number, NULL::int AS note, p.text FROM paragraph p
        WHERE openfloor_symbols(p.text) @> ARRAY[${key}]
      UNION ALL
      SELECT n."versionId", 1000000 + n.number, 'fn-' || n.number, NULL, n.number, n.text FROM footnote n
        WHERE openfloor_symbols(n.text) @> ARRAY[${key}]
    ) f
      JOIN draft_version v ON v.id = f."versionId" AND v.status IN ('published', 'final') AND v."translationOfId" IS NULL
      JOIN draft d ON d.id = v."draftId"
      JOIN consultation c ON c.id = d."consultationId" AND c.status IN ('published', 'outcome_published', 'archived')
      JOIN process s ON s.id = c."processId" AND s.status = 'published'
    ORDER BY v."publishedAt" DESC, v.id, f.position LIMIT ${mostTexts}`;
  const terms = termsOf(key);
  return rows.map(({ anchor, version, draft, consultation, text, ...row }) => ({
    ...row,
    path: `/consultations/${consultation}/drafts/${draft}/${version}#${anchor}`,
    excerpt: excerptOf(text, terms),
  }));
}

/** Whether anything that everybody may read cites it. */
export async function isCited(key: string, now: Date): Promise<boolean> {
  const [found] = await database().$queryRaw<{ one: number }[]>`SELECT 1 AS one ${citing(key, now)} LIMIT 1`;
  return found !== undefined || (await citingTexts(key)).length > 0;
}

/** The symbol as a phrase, as a search would look for it. */
function termsOf(key: string): readonly SearchTerm[] {
  return readTerms(`"${key}"`) ?? [];
}
