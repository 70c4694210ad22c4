import { cleanLine } from "@/lib/text/clean-text";
import { type AnswerState, answerStates } from "./schema";

/** What narrows the public table; null narrows nothing, an empty list of states lets nothing through. */
export type PublicAnswerFilter = {
  /** `draft:version`, by their slugs. */
  version: string | null;
  /** Number or anchor of a paragraph, such as 12 or p12. */
  paragraph: string | null;
  /** Slug of an organisation. */
  organisation: string | null;
  state: AnswerState[] | null;
};

type Query = Record<string, string | string[] | undefined>;

/** Reads the filters of an address. What is on no list lets nothing through: a bent address never widens a query. */
export function readPublicAnswerFilter(query: Query): PublicAnswerFilter {
  const states = valuesOf(query.state);
  return {
    version: wordOf(query.version),
    paragraph: wordOf(query.paragraph),
    organisation: wordOf(query.organisation),
    state: states.length === 0 ? null : answerStates.filter((known) => states.includes(known)),
  };
}

/** The same for the query of an API. */
export function queryAnswerFilter(query: URLSearchParams): PublicAnswerFilter {
  const names = ["version", "paragraph", "organisation", "state"];
  return readPublicAnswerFilter(Object.fromEntries(names.map((name) => [name, query.getAll(name)])));
}

export function isFiltered(filter: PublicAnswerFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

/** The filters as an address has them, to go on through the table with. */
export function publicFilterQuery({ state, ...words }: PublicAnswerFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(words)) if (value !== null) query.set(name, value);
  for (const value of state ?? []) query.append("state", value);
  return query;
}

function wordOf(value: string | string[] | undefined): string | null {
  return cleanLine(valuesOf(value)[0] ?? "").slice(0, 200) || null;
}

function valuesOf(value: string | string[] | undefined): string[] {
  const values = Array.isArray(value) ? value : [value ?? ""];
  return values.filter((told) => told !== "").slice(0, 20);
}
