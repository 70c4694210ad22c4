import { database, readRows } from "@/lib/db/client";
import { type Sql, sql } from "@/lib/db/sql";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeCursor, type Page, toPage } from "@/lib/kernel/pages";

export type PublicDefinition = {
  words: Localised;
  /** Where it stands; null when not said. */
  source: string | null;
  address: string | null;
  /** Who uses the term in this sense; empty when not said. */
  usedBy: Localised;
};

export type PublicTerm = {
  slug: string;
  term: Localised;
  /** Other forms, one on each line. */
  forms: Localised;
  /** The process that uses it so; null for the whole platform. */
  process: { slug: string; name: Localised } | null;
  definitions: PublicDefinition[];
};

/** More would be a book. */
const most = 2_000;

const shown = {
  slug: true,
  term: true,
  forms: true,
  process: { select: { slug: true, name: true } },
  definitions: {
    orderBy: { position: "asc" },
    select: { words: true, source: true, address: true, usedBy: true },
  },
} as const;

/** Every published term: those of the platform, and those of published processes. */
export function publicTerms(): Promise<PublicTerm[]> {
  return read(sql`true`);
}

/** The terms that hold in the texts of a process: its own, and those of the platform. */
export function termsOfProcess(slug: string): Promise<PublicTerm[]> {
  return read(sql`(s.slug IS NULL OR s.slug = ${slug})`);
}

const isPublic = { OR: [{ processId: null }, { process: { status: "published" as const } }] };

/** What narrows the list: the terms of the platform and those of one process, by its address; null for all. */
const listedFor = (process: string | null) => ({
  AND: [
    { status: "published" as const },
    isPublic,
    process === null ? {} : { OR: [{ processId: null }, { process: { slug: process } }] },
  ],
});

/** One page of the same terms by their addresses. */
export async function listedTerms(process: string | null, size: number, cursor?: string): Promise<Page<PublicTerm>> {
  const after = cursor === undefined ? null : decodeCursor(cursor).key;
  const rows = await database().glossaryTerm.findMany({
    where: { ...listedFor(process), ...(after === null ? {} : { slug: { gt: after } }) },
    orderBy: { slug: "asc" },
    take: size + 1,
    select: { ...shown, id: true },
  });
  const { items, next } = toPage(rows, size, ({ slug, id }) => ({ key: slug, id }));
  return { next, items: items.map(({ id: _id, ...row }) => toTerm(row)) };
}

/** How many there are. */
export function countTerms(process: string | null): Promise<number> {
  return database().glossaryTerm.count({ where: listedFor(process) });
}

/** As rows, since each page of a text asks for them. */
async function read(narrowed: Sql): Promise<PublicTerm[]> {
  const rows = await readRows<Omit<Row, "definitions"> & { definitions: Row["definitions"] | null }>(sql`
    SELECT t.slug, t.term, t.forms,
      CASE WHEN s.id IS NOT NULL THEN json_build_object('slug', s.slug, 'name', s.name) END AS process,
      (SELECT json_agg(json_build_object('words', f.words, 'source', f.source, 'address', f.address, 'usedBy', f."usedBy")
          ORDER BY f.position)
        FROM glossary_definition f WHERE f."termId" = t.id) AS definitions
    FROM glossary_term t LEFT JOIN process s ON s.id = t."processId" AND s.status = 'published'
    WHERE t.status = 'published' AND (t."processId" IS NULL OR s.id IS NOT NULL) AND ${narrowed}
    ORDER BY t.slug LIMIT ${most}`);
  return rows.map(({ definitions, ...row }) => toTerm({ ...row, definitions: definitions ?? [] }));
}

type Row = {
  slug: string;
  term: unknown;
  forms: unknown;
  process: { slug: string; name: unknown } | null;
  definitions: { words: unknown; source: string | null; address: string | null; usedBy: unknown }[];
};

function toTerm({ slug, term, forms, process, definitions }: Row): PublicTerm {
  return {
    ...{ slug, term: readLocalised(term), forms: readLocalised(forms) },
    process: process === null ? null : { slug: process.slug, name: readLocalised(process.name) },
    definitions: definitions.map(({ words, usedBy, source, address }) => ({
      ...{ source, address },
      words: readLocalised(words),
      usedBy: readLocalised(usedBy),
    })),
  };
}
