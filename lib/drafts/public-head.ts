import { readRows } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { readLocalised } from "@/lib/kernel/localised";
import type { PublicVersion, VersionAddress, VersionLink } from "./public-text";
import { shownVersionSql } from "./shown-version-sql";

/** What is said of a published version beside its paragraphs. */
export type PublicHead = Omit<PublicVersion, "paragraphs">;

type LinkRow = Omit<VersionLink, "label"> & { id: string; translationOfId: string | null; label: unknown };

type Row = Omit<PublicHead, "label" | "translation" | "draft" | "consultation" | "rounds" | "footnotes"> & {
  label: unknown;
  translationOfId: string | null;
  translationMark: "machine" | "reviewed" | "official" | null;
  translationEngine: string | null;
  translatedBy: string | null;
  draft: { id: string; slug: string; symbol: string | null; title: unknown };
  consultation: { id: string; slug: string; title: unknown };
  process: { slug: string; name: unknown };
  /** Of the draft, the newest first; itself among them. */
  versions: LinkRow[] | null;
  /** Instants as in RFC 3339. */
  rounds: { id: string; opensAt: string; closesAt: string; zone: string; extensions: string[] | null }[] | null;
  footnotes: PublicHead["footnotes"] | null;
};

/** Null where there is none to show. By hand, since it is read for each page of a text: one row, with lists in it. */
export async function publicHead(address: VersionAddress): Promise<PublicHead | null> {
  const [row] = await readRows<Row>(sql`
    SELECT v.id, v.slug, v.label, v.title, v.language, v.status::text, v."publishedAt", v."previousId", v.position,
      v."translationOfId", v."translationMark"::text, v."translationEngine", v."translatedBy",
      json_build_object('id', d.id, 'slug', d.slug, 'symbol', d.symbol, 'title', d.title) AS draft,
      json_build_object('id', c.id, 'slug', c.slug, 'title', c.title) AS consultation,
      json_build_object('slug', s.slug, 'name', s.name) AS process,
      (SELECT json_agg(json_build_object('id', o.id, 'slug', o.slug, 'language', o.language, 'label', o.label,
          'status', o.status, 'position', o.position, 'translationOfId', o."translationOfId") ORDER BY o.position DESC)
        FROM draft_version o WHERE o."draftId" = d.id AND o.status <> 'draft') AS versions,
      (SELECT json_agg(json_build_object('id', r.id, 'opensAt', r."opensAt", 'closesAt', r."closesAt", 'zone', r.zone,
          'extensions', (SELECT json_agg(e."oldClosesAt" ORDER BY e."extendedAt")
            FROM round_extension e WHERE e."roundId" = r.id)) ORDER BY r.position)
        FROM round r WHERE r."consultationId" = c.id AND r."acceptsComments") AS rounds,
      (SELECT json_agg(json_build_object('number', n.number, 'html', n.html) ORDER BY n.number)
        FROM footnote n WHERE n."versionId" = v.id) AS footnotes
    FROM ${shownVersionSql(address)}`);
  return row === undefined ? null : toHead(row);
}

function toHead(row: Row): PublicHead {
  const { label, draft, consultation, process, translationOfId, translationMark, translationEngine, translatedBy } =
    row;
  const versions = row.versions ?? [];
  const source = versions.find(({ id }) => id === translationOfId);
  return {
    id: row.id,
    slug: row.slug,
    label: readLocalised(label),
    title: row.title,
    language: row.language,
    status: row.status,
    publishedAt: row.publishedAt,
    previousId: row.previousId,
    position: row.position,
    translation:
      translationMark === null ? null : { mark: translationMark, engine: translationEngine, madeBy: translatedBy },
    draft: { ...draft, title: readLocalised(draft.title) },
    consultation: {
      ...{ id: consultation.id, slug: consultation.slug, title: readLocalised(consultation.title) },
      process: { slug: process.slug, name: readLocalised(process.name) },
    },
    rounds: (row.rounds ?? []).map(({ opensAt, closesAt, extensions, ...round }) => ({
      ...round,
      opensAt: new Date(opensAt),
      closesAt: new Date(closesAt),
      extensions: (extensions ?? []).map((oldClosesAt) => ({ oldClosesAt: new Date(oldClosesAt) })),
    })),
    footnotes: row.footnotes ?? [],
    source: source === undefined ? null : toLink(source),
    translations: versions.filter((other) => other.translationOfId === row.id).map(toLink),
    otherVersions: versions.filter(({ id }) => id !== row.id).map(toLink),
  };
}

function toLink({ slug, language, label, status, position }: LinkRow): VersionLink {
  return { slug, language, label: readLocalised(label), status, position };
}
