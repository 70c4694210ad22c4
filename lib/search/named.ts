import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { publishedEvent } from "@/lib/events/published-event";
import { comma } from "@/lib/i18n/lists";
import { isCited } from "@/lib/instruments/cited-by";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { type NormName, normLetter, normNames } from "@/lib/templates/norm-names";
import { cleanLine } from "@/lib/text/clean-text";
import { isSymbol, printedSymbol, symbolKey } from "@/lib/text/document-symbols";
import { paragraphAliases } from "@/lib/text/paragraph-numbers";
import { namedOrganisations } from "./named-organisations";

/** What the words are the very name of: its symbol, number, reference, acronym or other name. */
export type Named = {
  kind: "norm" | "instrument" | "paragraph" | "document" | "contribution" | "organisation" | "term";
  /** Path below the locale. */
  path: string;
  /** The norm has a name in each language of the interface; all others bring theirs. */
  title: NormName | Localised | string;
  /** What it stands in; null for what stands by itself. An organisation has one name. */
  place: Localised | string | null;
};

/** So many of each kind at most. */
export const mostNamed = 5;
/** A name is no longer than this. */
const longestName = 120;

/**
 * Published things that are called exactly what was typed: "A/RES/73/27", "norm 6" and "norm (f)" and "13(f)",
 * "OEWG-2026-0042", "UPR". Few, and before everything that only mentions it.
 */
export async function namedBy(typed: string, now: Date): Promise<Named[]> {
  const name = cleanLine(typed.slice(0, 400)).replace(/^["“”„«»]+|["“”„«»]+$/gu, "");
  if (name === "" || name.length > longestName) return [];
  const found = await Promise.all([
    namedContribution(name, now),
    namedInstrument(name, now),
    namedDrafts(name),
    namedPapers(name),
    namedOrganisations(name),
    namedTerms(name),
    namedParagraphs(name),
  ]);
  return [...namedNorm(name), ...found.flat()];
}

/** Paragraph 13 of the report of 2015 lists the eleven norms, so that 13(f) is what norm (f) is called as well. */
function namedNorm(name: string): Named[] {
  const called = paragraphAliases(name).map((alias) => alias.replace(/^13-([a-k])$/, "norm-$1"));
  const norm = normNames.find((known) => called.includes(known));
  return norm === undefined ? [] : [{ kind: "norm", path: `/norms/${normLetter(norm)}`, title: norm, place: null }];
}

async function namedContribution(name: string, now: Date): Promise<Named[]> {
  if (!/^[\p{L}\p{N}]+-\d{4}-\d+$/u.test(name)) return [];
  const row = await database().contribution.findFirst({
    where: { AND: [publishedBy(now), { reference: name.toUpperCase() }] },
    select: { reference: true, consultation: { select: { title: true } } },
  });
  const reference = row?.reference ?? null;
  if (row === null || reference === null) return [];
  const place = readLocalised(row.consultation.title);
  return [{ kind: "contribution", path: `/contributions/${reference}`, title: reference, place }];
}

/** A document of the United Nations that is in the library or that something published cites. */
async function namedInstrument(name: string, now: Date): Promise<Named[]> {
  if (!isSymbol(name)) return [];
  const key = symbolKey(name);
  const row = await database().instrument.findUnique({ where: { key }, select: { symbol: true, titles: true } });
  if (row === null && !(await isCited(key, now))) return [];
  const symbol = row?.symbol ?? printedSymbol(name);
  return [
    {
      ...{ kind: "instrument", path: `/instruments/${symbol}`, title: symbol },
      place: row === null ? null : readLocalised(row.titles),
    },
  ];
}

/** Drafts by their symbol, or by symbol and version, as in OEWG/2026/CRP.1/Rev.1: the latest text. */
async function namedDrafts(name: string): Promise<Named[]> {
  const rows = await database().draft.findMany({
    where: {
      symbol: { equals: name, mode: "insensitive" },
      consultation: { status: { not: "draft" }, process: { status: "published" } },
      versions: { some: { status: { not: "draft" } } },
    },
    take: mostNamed,
    select: {
      ...{ slug: true, title: true, consultation: { select: { slug: true, title: true } } },
      versions: {
        where: { status: { not: "draft" }, translationOfId: null },
        orderBy: { position: "desc" },
        take: 1,
        select: { slug: true },
      },
    },
  });
  return rows.flatMap(({ slug, title, consultation, versions }) =>
    versions.map((version) => ({
      kind: "document",
      path: `/consultations/${consultation.slug}/drafts/${slug}/${version.slug}`,
      title: readLocalised(title),
      place: readLocalised(consultation.title),
    })),
  );
}

/** Papers of events by the number that is printed on them. */
async function namedPapers(name: string): Promise<Named[]> {
  if (!/\d/.test(name) || !/[./]/.test(name)) return [];
  const rows = await database().eventDocument.findMany({
    where: {
      number: { equals: name, mode: "insensitive" },
      ...{ publishedAt: { not: null }, removedAt: null, event: publishedEvent() },
    },
    take: mostNamed,
    select: { title: true, event: { select: { slug: true, title: true } } },
  });
  return rows.map(({ title, event }) => ({
    ...{ kind: "document", path: `/events/${event.slug}` },
    ...{ title: readLocalised(title), place: readLocalised(event.title) },
  }));
}

/** Terms of the glossary that are written so in some language. */
async function namedTerms(name: string): Promise<Named[]> {
  const rows = await database().$queryRaw<{ slug: string; term: unknown }[]>`
    SELECT g.slug, g.term FROM glossary_term g LEFT JOIN process s ON s.id = g."processId"
    WHERE g.status = 'published' AND (g."processId" IS NULL OR s.status = 'published')
      AND openfloor_fold(${name}) IN (
        SELECT openfloor_fold(value) FROM jsonb_each_text(g.term)
        UNION ALL SELECT openfloor_fold(form) FROM jsonb_each_text(g.forms), string_to_table(value, E'\n') AS form)
    ORDER BY g.id LIMIT ${mostNamed}`;
  return rows.map(({ slug, term }) => ({
    ...{ kind: "term", path: `/glossary#${slug}` },
    ...{ title: readLocalised(term), place: null },
  }));
}

/** Paragraphs that answer to this name, in the latest texts that have one: "norm 6", "13(f)". */
async function namedParagraphs(name: string): Promise<Named[]> {
  // A bare figure is the number of a paragraph in every text there is.
  if (/^\p{N}+$/u.test(name)) return [];
  const rows = await database().paragraph.findMany({
    where: {
      aliases: { hasSome: paragraphAliases(name) },
      version: {
        ...{ status: { in: ["published", "final"] }, translationOfId: null },
        draft: { consultation: { status: { not: "draft" }, process: { status: "published" } } },
      },
    },
    orderBy: { id: "desc" },
    take: mostNamed,
    select: {
      ...{ anchor: true, number: true },
      version: {
        select: {
          ...{ slug: true, title: true, language: true },
          draft: { select: { slug: true, consultation: { select: { slug: true, title: true } } } },
        },
      },
    },
  });
  return rows.map(({ anchor, number, version: { slug, title, language, draft } }) => ({
    kind: "paragraph",
    path: `/consultations/${draft.consultation.slug}/drafts/${draft.slug}/${slug}#${anchor}`,
    title: number === null ? title : `${title}${comma(language)}${number}`,
    place: readLocalised(draft.consultation.title),
  }));
}
