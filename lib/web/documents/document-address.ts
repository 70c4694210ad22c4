import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import { dataRoutes } from "@/lib/web/documents/data-routes";
import { type DocumentRoute, documentRoutes, type ParameterKind } from "@/lib/web/documents/routes";

/** One public document: its canonical path and query, which together are its key in the cache. */
export interface DocumentAddress {
  readonly kind: "document";
  readonly locale: Locale;
  readonly route: DocumentRoute;
  /** Path and query in one canonical spelling. */
  readonly key: string;
}

/** A document's address with a parameter that no reader could have got from us. */
export interface RefusedAddress {
  readonly kind: "refused";
  readonly locale: Locale;
}

interface Pattern {
  readonly route: DocumentRoute;
  readonly segments: readonly string[];
}

/** Segments that the last name of a path may stand for. */
const mostSegments = 10;

/** Patterns by their number of segments. */
type AddressTable = ReadonlyMap<number, readonly Pattern[]>;

function tableOf(routes: readonly DocumentRoute[]): AddressTable {
  const table = new Map<number, Pattern[]>();
  for (const route of routes) {
    for (const segments of spelledOut(route.path.split("/").slice(1))) {
      table.set(segments.length, [...(table.get(segments.length) ?? []), { route, segments }]);
    }
  }
  return table;
}

const documentTable = tableOf(documentRoutes);
const dataTable = tableOf(dataRoutes);

/** A path whose last name stands for several segments, once for each number of them. */
function spelledOut(segments: readonly string[]): (readonly string[])[] {
  const last = segments.at(-1);
  if (last === undefined || !last.endsWith("...}")) return [segments];
  const counts = Array.from({ length: mostSegments }, (_, index) => index + 1);
  return counts.map((count) => [...segments.slice(0, -1), ...Array.from({ length: count }, () => last)]);
}

/**
 * Finds the document that a path and query mean, or null when the address belongs to the app.
 *
 * @param path starts with `/`, already checked by `readTarget`: no encoded slashes, dots or percent signs.
 * @param search with its `?`, or empty.
 */
export function documentAddress(path: string, search: string): DocumentAddress | RefusedAddress | null {
  return findIn(documentTable, path, search);
}

/**
 * Finds the answer of the API that a path and query mean, or null when it is none that is kept: one that is not on the
 * list, or a question that cannot be read, which the API answers by itself. Read as `documentAddress` reads.
 */
export function dataAddress(path: string, search: string): DocumentAddress | null {
  const found = findIn(dataTable, path, search);
  return found?.kind === "document" ? found : null;
}

function findIn(table: AddressTable, path: string, search: string): DocumentAddress | RefusedAddress | null {
  const segments = path.split("/").slice(1);
  for (const { route, segments: pattern } of table.get(segments.length) ?? []) {
    const matched = matchSegments(pattern, segments);
    if (!matched) continue;
    const query = canonicalQuery(route.parameters, search);
    if (query === null) return { kind: "refused", locale: matched.locale };
    return { kind: "document", locale: matched.locale, route, key: matched.path + query };
  }
  return null;
}

function matchSegments(pattern: readonly string[], segments: readonly string[]) {
  let path = "";
  let locale: Locale | null = null;
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index];
    if (!segment) return null;
    if (expected === "{locale}") {
      if (!isLocale(segment)) return null;
      locale = segment;
      path += `/${segment}`;
    } else if (expected.startsWith("{")) {
      path += `/${encodeURIComponent(decodeURIComponent(segment).normalize("NFC"))}`;
    } else {
      if (segment !== expected) return null;
      path += `/${segment}`;
    }
  }
  // A file for other programs has one address in all languages; its words are a parameter.
  return { path, locale: locale ?? defaultLocale };
}

const mostRepeats = 20;
const shapes: Record<ParameterKind, RegExp> = {
  choice: /^[\p{L}\p{N}._:-]{1,100}$/u,
  choices: /^[\p{L}\p{N}._:-]{1,100}$/u,
  cursor: /^[A-Za-z0-9_=.~-]{1,400}$/,
  // One line of text without control characters.
  text: /^[^\p{Cc}\p{Cs}]{1,200}$/u,
};

/** Known parameters in one order, unknown ones left out; null when a known one cannot be read. */
function canonicalQuery(known: Readonly<Record<string, ParameterKind>>, search: string): string | null {
  if (search.length < 2) return "";
  const given = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const [name, kind] of Object.entries(known)) {
    // A form sends its empty fields too; they mean "not asked for".
    const values = given
      .getAll(name)
      .map((value) => value.trim().normalize("NFC"))
      .filter((value) => value !== "");
    const distinct = [...new Set(values)].sort();
    if (distinct.length > (kind === "choices" ? mostRepeats : 1)) return null;
    for (const value of distinct) {
      if (!shapes[kind].test(value) || value.includes("\uFFFD")) return null;
      kept.append(name, value);
    }
  }
  const query = kept.toString();
  return query === "" ? "" : `?${query}`;
}
