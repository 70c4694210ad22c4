import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

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
  return read({ OR: [{ processId: null }, { process: { status: "published" } }] });
}

/** The terms that hold in the texts of a process: its own, and those of the platform. */
export function termsOfProcess(slug: string): Promise<PublicTerm[]> {
  return read({ OR: [{ processId: null }, { process: { slug, status: "published" } }] });
}

async function read(where: object): Promise<PublicTerm[]> {
  const rows = await database().glossaryTerm.findMany({
    where: { AND: [{ status: "published" }, where] },
    orderBy: { slug: "asc" },
    take: most,
    select: shown,
  });
  return rows.map(({ slug, term, forms, process, definitions }) => ({
    ...{ slug, term: readLocalised(term), forms: readLocalised(forms) },
    process: process === null ? null : { slug: process.slug, name: readLocalised(process.name) },
    definitions: definitions.map(({ words, usedBy, ...rest }) => ({
      ...rest,
      words: readLocalised(words),
      usedBy: readLocalised(usedBy),
    })),
  }));
}
