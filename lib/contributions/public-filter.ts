import { type StakeholderGroupName, stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { type ImpactKind, impactKinds } from "./impact-kinds";
import { type CommentTypeName, commentTypes, type StanceName, stances } from "./schema";

/**
 * What a reader asked to see. Undefined means "not asked"; an empty list means that only unknown values were asked
 * for, and matches nothing: a bent address never widens a query.
 */
export type PublicFilter = {
  group?: StakeholderGroupName[];
  type?: CommentTypeName[];
  stance?: StanceName[];
  impact?: ImpactKind[];
};

type Query = Record<string, string | string[] | undefined>;

/** Reads the filters of a public list from the query of its address. */
export function readPublicFilter(query: Query): PublicFilter {
  return {
    group: known(query.group, stakeholderGroups),
    type: known(query.type, commentTypes),
    stance: known(query.stance, stances),
    impact: known(query.impact, impactKinds),
  };
}

/** Whether the reader asked for anything less than all. */
export function isFiltered(filter: PublicFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

function known<Value extends string>(
  asked: string | string[] | undefined,
  values: readonly Value[],
): Value[] | undefined {
  if (asked === undefined) return undefined;
  const given = new Set(Array.isArray(asked) ? asked : [asked]);
  return values.filter((value) => given.has(value));
}
