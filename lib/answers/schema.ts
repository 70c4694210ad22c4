import { type Locale, locales } from "@/lib/i18n/locales";
import { type StakeholderGroupName, stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { type NormName, normNames } from "@/lib/templates/norm-names";

/** The two fields that can be read on their own. */
export const answerFields = ["key_message", "recommendation"] as const;

export type AnswerField = (typeof answerFields)[number];

/** A part as an address names it: the place of its round, then its key, such as "1.q7". */
export type PartName = { round: number; key: string };

/**
 * What a reader asked to see. Undefined means "not asked"; a list that is empty, or a value that is null, means that
 * something unknown was asked for, and matches nothing: a bent address never widens a query.
 */
export type AnswersFilter = {
  part?: PartName | null;
  /** Slug of an area. */
  area?: string | null;
  norm?: NormName | null;
  field?: AnswerField | null;
  group?: StakeholderGroupName[];
  language?: Locale[];
  /** Slug of an organisation. */
  organisation?: string | null;
};

type Query = Record<string, string | string[] | undefined>;

/** Reads the filters of a list of answers from the query of its address. */
export function readAnswersFilter(query: Query): AnswersFilter {
  return {
    part: one(query.part, readPartName),
    area: one(query.area, readSlug),
    norm: one(query.norm, (name) => normNames.find((norm) => norm === name) ?? null),
    field: one(query.field, (name) => answerFields.find((field) => field === name) ?? null),
    group: many(query.group, stakeholderGroups),
    language: many(query.language, locales),
    organisation: one(query.organisation, readSlug),
  };
}

/** Whether the reader asked for anything less than all. */
export function isNarrowed(filter: AnswersFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

/** The name of a part in addresses and exports. */
export function partName({ round, key }: PartName): string {
  return `${round}.${key}`;
}

/** The address of a list of answers, narrowed and from a place on; unknown values are left out. */
export function answersAddress(base: string, filter: AnswersFilter, cursor?: string | null): string {
  const query = new URLSearchParams();
  if (filter.part) query.set("part", partName(filter.part));
  for (const name of ["area", "norm", "field", "organisation"] as const) {
    const value = filter[name];
    if (value) query.set(name, value);
  }
  for (const name of ["group", "language"] as const) for (const value of filter[name] ?? []) query.append(name, value);
  if (cursor) query.set("cursor", cursor);
  const words = query.toString();
  return words === "" ? base : `${base}?${words}`;
}

function readPartName(name: string): PartName | null {
  const found = /^(\d{1,4})\.([a-z0-9-]{1,80})$/.exec(name);
  return found?.[1] === undefined || found[2] === undefined ? null : { round: Number(found[1]), key: found[2] };
}

function readSlug(slug: string): string | null {
  return /^[a-z0-9-]{1,100}$/.test(slug) ? slug : null;
}

/** A form sends an empty value for "all". */
function one<Value>(asked: string | string[] | undefined, read: (value: string) => Value): Value | undefined {
  const value = Array.isArray(asked) ? asked[0] : asked;
  return value === undefined || value === "" ? undefined : read(value);
}

function many<Value extends string>(
  asked: string | string[] | undefined,
  values: readonly Value[],
): Value[] | undefined {
  const given = (Array.isArray(asked) ? asked : [asked ?? ""]).filter(Boolean);
  return given.length === 0 ? undefined : values.filter((value) => given.includes(value));
}
