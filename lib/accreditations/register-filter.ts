import { type StakeholderGroupName, stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { type AccreditationStateName, accreditationStates } from "./lifecycle";

/** What narrows the register; undefined narrows nothing, an empty list lets nothing through. */
export type RegisterFilter = { state?: AccreditationStateName[]; group?: StakeholderGroupName[] };

type Query = Record<string, string | string[] | undefined>;

/** Reads the filters of an address. What is not on a list lets nothing through: a bent address never widens a query. */
export function readRegisterFilter(query: Query): RegisterFilter {
  const states = valuesOf(query.state);
  const groups = valuesOf(query.group);
  return {
    ...(states.length === 0 ? {} : { state: accreditationStates.filter((known) => states.includes(known)) }),
    ...(groups.length === 0 ? {} : { group: stakeholderGroups.filter((known) => groups.includes(known)) }),
  };
}

/** The same for the query of an API. */
export function registerFilterOf(query: URLSearchParams): RegisterFilter {
  return readRegisterFilter({ state: query.getAll("state"), group: query.getAll("group") });
}

/** The filters as an address has them, to go on through the list with. */
export function registerQuery({ state = [], group = [] }: RegisterFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const value of state) query.append("state", value);
  for (const value of group) query.append("group", value);
  return query;
}

function valuesOf(value: string | string[] | undefined): string[] {
  const values = Array.isArray(value) ? value : [value ?? ""];
  return values.filter((told) => told !== "").slice(0, 60);
}
