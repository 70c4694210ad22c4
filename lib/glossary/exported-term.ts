import { locales } from "@/lib/i18n/locales";
import type { Localised } from "@/lib/kernel/localised";
import type { ListTable } from "@/lib/text/list-table";
import type { PublicTerm } from "./public";

/** A term as the public API gives it, with each definition beside its rivals; null is not said. */
export function exportedTerm({ slug, term, forms, process, definitions }: PublicTerm, site: string) {
  return {
    slug,
    url: `${site}/en/glossary#${slug}`,
    term,
    forms: Object.fromEntries(Object.entries(forms).map(([language, lines]) => [language, linesOf(lines)])),
    process,
    definitions,
  };
}

function linesOf(lines: string): string[] {
  return lines.split("\n").filter((line) => line !== "");
}

/** Terms as a table with a row for each definition, so that rivals stand under each other. */
export function termTable(terms: readonly PublicTerm[], site: string): ListTable {
  const inEach = (name: string, words: Localised) =>
    Object.fromEntries(locales.map((locale) => [`${name}.${locale}`, words[locale] ?? null]));
  return {
    columns: [
      ...["slug", "url", "process", "definition"],
      ...["term", "words", "usedBy"].flatMap((name) => locales.map((locale) => `${name}.${locale}`)),
      ...["source", "sourceAddress"],
    ],
    rows: terms.flatMap((one) =>
      one.definitions.map(({ words, usedBy, source, address }, index) => ({
        slug: one.slug,
        url: exportedTerm(one, site).url,
        process: one.process?.slug ?? null,
        definition: String(index + 1),
        ...inEach("term", one.term),
        ...inEach("words", words),
        ...inEach("usedBy", usedBy),
        source,
        sourceAddress: address,
      })),
    ),
  };
}
