import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { openAuthorJoin } from "@/lib/protection/public-author";

/** A paragraph or a published contribution that holds every word asked for. */
export type SearchHit = {
  kind: "paragraph" | "contribution";
  id: string;
  language: string;
  /** Path below the locale. */
  path: string;
  title: string;
  place: Localised;
  excerpt: string;
};

/** Most words of one search; more would only slow it down. */
const mostWords = 12;

/** Most hits of one kind on a page. */
export const mostHits = 30;

/** Paragraphs looked at before the newest are taken: a word that stands everywhere must not read everything. */
const mostConsidered = 5000;

/** What a person typed, as words to be found all together; null when nothing searchable is left. */
export function searchWords(typed: string): string | null {
  const words = typed.match(/[\p{L}\p{N}\p{M}]+/gu)?.slice(0, mostWords) ?? [];
  return words.length === 0 ? null : words.join(" ");
}

/**
 * Published paragraphs and contributions with all the words, folded as in the index: accents, case and Arabic vowel
 * signs make no difference. The newest matches come first; ranking every match of a common word would be slow.
 */
export async function search(typed: string, now: Date): Promise<SearchHit[]> {
  const words = searchWords(typed);
  if (words === null) return [];
  const [paragraphs, contributions] = await Promise.all([searchParagraphs(words), searchContributions(words, now)]);
  return [...paragraphs, ...contributions];
}

type ParagraphRow = {
  id: string;
  anchor: string;
  number: string | null;
  text: string;
  language: string;
  version: string;
  draft: string;
  consultation: string;
  title: string;
  consultationTitle: unknown;
};

async function searchParagraphs(words: string): Promise<SearchHit[]> {
  const rows = await database().$queryRaw<ParagraphRow[]>`
    WITH found AS MATERIALIZED (
      SELECT p.id, p.anchor, p.number, p.text, p.position, p."versionId"
      FROM paragraph p JOIN draft_version v ON v.id = p."versionId" AND v.status <> 'draft'
      WHERE p.search @@ plainto_tsquery('simple', openfloor_fold(${words}))
      LIMIT ${mostConsidered}
    )
    SELECT p.id, p.anchor, p.number, left(p.text, 300) AS text, v.language, v.slug AS version, d.slug AS draft,
           c.slug AS consultation, v.title, c.title AS "consultationTitle"
    FROM found p
      JOIN draft_version v ON v.id = p."versionId"
      JOIN draft d ON d.id = v."draftId"
      JOIN consultation c ON c.id = d."consultationId" AND c.status <> 'draft'
      JOIN process s ON s.id = c."processId" AND s.status = 'published'
    ORDER BY v."publishedAt" DESC, p.position
    LIMIT ${mostHits}`;
  return rows.map((row) => ({
    kind: "paragraph",
    id: row.id,
    language: row.language,
    path: `/consultations/${row.consultation}/drafts/${row.draft}/${row.version}#${row.anchor}`,
    title: row.number === null ? row.title : `${row.title}, ${row.number}`,
    place: readLocalised(row.consultationTitle),
    excerpt: row.text,
  }));
}

type ContributionRow = {
  id: string;
  reference: string;
  language: string;
  text: string;
  name: string | null;
  title: unknown;
};

async function searchContributions(words: string, now: Date): Promise<SearchHit[]> {
  const rows = await database().$queryRaw<ContributionRow[]>`
    SELECT k.id, k.reference, k.language, coalesce(k.pseudonym, o.name) AS name, c.title,
      -- Words that stand only in what it asks for are shown where they stand.
      left(CASE
        WHEN to_tsvector('simple', openfloor_fold(k."bodyText")) @@ plainto_tsquery('simple', openfloor_fold(${words}))
        THEN k."bodyText"
        ELSE coalesce(nullif(concat_ws(' … ', k."changeNote", k."termFrom" || ' → ' || k."termTo", k."proposedText",
          k."fallbackText"), ''), k."bodyText")
      END, 300) AS text
    FROM contribution k
      JOIN round r ON r.id = k."roundId"
      JOIN consultation c ON c.id = k."consultationId"
      ${openAuthorJoin}
    WHERE k.search @@ plainto_tsquery('simple', openfloor_fold(${words}))
      AND ${publishedSql(now)}
    ORDER BY k."publishedAt" DESC, k.id DESC
    LIMIT ${mostHits}`;
  return rows.map((row) => ({
    kind: "contribution",
    id: row.id,
    language: row.language,
    path: `/contributions/${row.reference}`,
    title: row.name ?? row.reference,
    place: readLocalised(row.title),
    excerpt: row.text,
  }));
}
