import { cleanLine } from "@/lib/text/clean-text";
import { isCountry } from "./countries";
import { type StakeholderGroupName, stakeholderGroups } from "./stakeholder-groups";
import { isTopic } from "./topics";

/** What narrows the directory; undefined narrows nothing, an empty list lets nothing through. */
export type PublicOrganisationFilter = {
  q?: string;
  group?: StakeholderGroupName[];
  topic?: string[];
  country?: string[];
};

type Query = Record<string, string | string[] | undefined>;

/** Reads the filters of an address. What is not on a list lets nothing through: a bent address never widens a query. */
export function readOrganisationFilter(query: Query): PublicOrganisationFilter {
  const q = cleanLine(valuesOf(query.q)[0] ?? "").slice(0, 100);
  const group = valuesOf(query.group);
  const topic = valuesOf(query.topic);
  const country = valuesOf(query.country).map((code) => code.toUpperCase());
  return {
    ...(q === "" ? {} : { q }),
    ...(group.length === 0 ? {} : { group: stakeholderGroups.filter((known) => group.includes(known)) }),
    ...(topic.length === 0 ? {} : { topic: topic.filter(isTopic) }),
    ...(country.length === 0 ? {} : { country: country.filter(isCountry) }),
  };
}

export function isFiltered(filter: PublicOrganisationFilter): boolean {
  return Object.keys(filter).length > 0;
}

/** The filters as an address has them, to go on through the list with. */
export function filterQuery({ q, group = [], topic = [], country = [] }: PublicOrganisationFilter): URLSearchParams {
  const query = new URLSearchParams(q === undefined ? {} : { q });
  for (const value of group) query.append("group", value);
  for (const value of topic) query.append("topic", value);
  for (const value of country) query.append("country", value);
  return query;
}

function valuesOf(value: string | string[] | undefined): string[] {
  const values = Array.isArray(value) ? value : [value ?? ""];
  return values.filter((told) => told !== "").slice(0, 60);
}

/** The same for the query of an API. */
export function queryFilter(query: URLSearchParams): PublicOrganisationFilter {
  const names = ["q", "group", "topic", "country"];
  return readOrganisationFilter(Object.fromEntries(names.map((name) => [name, query.getAll(name)])));
}
