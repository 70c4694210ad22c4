import { cleanLine } from "@/lib/text/clean-text";

/** What a search finds, in the order in which it is offered. */
export const searchKinds = [
  "paragraph",
  "comment",
  "input",
  "attachment",
  "statement",
  "report",
  "consultation",
  "event",
  "organisation",
] as const;

export type SearchKind = (typeof searchKinds)[number];

/** By what results are narrowed, in the order in which it is shown; each is a parameter of the address. */
export const searchFacets = [
  "kind",
  "process",
  "consultation",
  "area",
  "norm",
  "topic",
  "impact",
  "group",
  "region",
  "language",
  "year",
  "disposition",
] as const;

export type SearchFacet = (typeof searchFacets)[number];

/** What narrows a search: any of the values of each facet that is named. A value that nothing has lets nothing through. */
export type SearchFilter = Partial<Record<SearchFacet, string[]>>;

type Query = Record<string, string | string[] | undefined>;

const mostValues = 20;
const longestValue = 120;

/** Reads the filters of an address. */
export function readSearchFilter(query: Query): SearchFilter {
  const entries = searchFacets.map((facet) => [facet, valuesOf(query[facet])] as const);
  return Object.fromEntries(entries.filter(([, values]) => values.length > 0));
}

/** The same for the query of an API. */
export function searchFilterOf(query: URLSearchParams): SearchFilter {
  return readSearchFilter(Object.fromEntries(searchFacets.map((facet) => [facet, query.getAll(facet)])));
}

/** The address of a search, below the locale; a cursor leads to a further page of it. */
export function searchPath(typed: string, filter: SearchFilter, cursor?: string): string {
  const query = new URLSearchParams({ q: typed });
  for (const facet of searchFacets) for (const value of filter[facet] ?? []) query.append(facet, value);
  if (cursor !== undefined) query.set("cursor", cursor);
  return `/search?${query}`;
}

/** A search as it is followed (`readSearchSubject` reads it): its bare words where nothing narrows them. */
export function searchSubject(typed: string, filter: SearchFilter): string {
  return Object.keys(filter).length === 0 ? typed : searchPath(typed, filter).slice("/search".length);
}

/** The filter with one value more, or without it where it was there. */
export function toggled(filter: SearchFilter, facet: SearchFacet, value: string): SearchFilter {
  const chosen = filter[facet] ?? [];
  const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return readSearchFilter({ ...filter, [facet]: values });
}

function valuesOf(value: string | string[] | undefined): string[] {
  const told = Array.isArray(value) ? value : [value ?? ""];
  const values = told.slice(0, mostValues).map((one) => cleanLine(one.slice(0, longestValue)));
  return [...new Set(values)].filter((one) => one !== "");
}
