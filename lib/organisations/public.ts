import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeCursor, type Page, toPage } from "@/lib/kernel/pages";
import { idsNamed } from "./ids-named";
import { publicEntryStatuses } from "./lifecycle";
import { type Meetings, readMeetings } from "./meetings";
import type { PublicOrganisationFilter } from "./public-filter";
import type { ecosocStatuses } from "./schema";
import type { StakeholderGroupName } from "./stakeholder-groups";

/** A verified organisation as a line of the directory. What is not stated is null, or an empty list. */
export type PublicOrganisationLine = {
  id: string;
  slug: string;
  name: string;
  acronym: string | null;
  /** By language tag. */
  names: Localised;
  stakeholderGroup: StakeholderGroupName | null;
  country: string | null;
  topics: string[];
  /** The verified organisations that it is a part of. */
  partOf: OrganisationLink[];
};

export type OrganisationLink = { slug: string; name: string; acronym: string | null };

/** All that everybody may know of a verified organisation. */
export type PublicOrganisation = PublicOrganisationLine & {
  aliases: string[];
  address: string | null;
  website: string | null;
  descriptionLanguage: string | null;
  description: string | null;
  ecosocStatus: (typeof ecosocStatuses)[number] | null;
  meetings: Meetings | null;
  asOf: string | null;
};

const wholes = {
  where: { whole: { status: "verified" } },
  orderBy: { whole: { name: "asc" } },
  select: { whole: { select: { slug: true, name: true, acronym: true } } },
} as const;

const lineColumns = {
  id: true,
  slug: true,
  name: true,
  acronym: true,
  names: true,
  stakeholderGroup: true,
  country: true,
  topics: true,
  wholes,
} as const;

const pageColumns = {
  ...lineColumns,
  aliases: true,
  address: true,
  website: true,
  descriptionLanguage: true,
  description: true,
  ecosocStatus: true,
  answers: true,
  asOf: true,
} as const;

/** One page of the directory by name. An unknown topic, group or country gives an empty page, never a wider one. */
export async function publicOrganisations(
  filter: PublicOrganisationFilter,
  size: number,
  cursor?: string,
): Promise<Page<PublicOrganisationLine>> {
  const rows = await database().organisation.findMany({
    where: { AND: [await matching(filter), afterCursor(cursor)] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: size + 1,
    select: lineColumns,
  });
  const page = toPage(rows, size, ({ name, id }) => ({ key: name, id }));
  return { next: page.next, items: page.items.map(toLine) };
}

/** The same with everything that is public of each, for exports. */
export async function publicOrganisationsInFull(
  filter: PublicOrganisationFilter,
  size: number,
  cursor?: string,
): Promise<Page<PublicOrganisation>> {
  const rows = await database().organisation.findMany({
    where: { AND: [await matching(filter), afterCursor(cursor)] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: size + 1,
    select: pageColumns,
  });
  const page = toPage(rows, size, ({ name, id }) => ({ key: name, id }));
  return { next: page.next, items: page.items.map(toPublic) };
}

/** How many match. */
export async function countPublicOrganisations(filter: PublicOrganisationFilter): Promise<number> {
  return database().organisation.count({ where: await matching(filter) });
}

/** An organisation on its own page, which it keeps while it is suspended: what it published still leads there. */
export type PublicOrganisationPage = PublicOrganisation & {
  isSuspended: boolean;
  /** SHA-256 of its logo; null when it has none, and while it is suspended. */
  logoSha256: string | null;
};

/** One organisation that is or was verified; null where there is none to show. */
export async function publicOrganisation(slug: string): Promise<PublicOrganisationPage | null> {
  const row = await database().organisation.findFirst({
    where: { slug, status: { in: publicEntryStatuses } },
    select: { ...pageColumns, status: true, logoSha256: true },
  });
  if (row === null) return null;
  const { status, logoSha256, ...columns } = row;
  const isSuspended = status === "suspended";
  return { ...toPublic(columns), isSuspended, logoSha256: isSuspended ? null : logoSha256 };
}

/** Countries that stand in the directory, for its filter. */
export async function countriesOfDirectory(): Promise<string[]> {
  const rows = await database().organisation.groupBy({
    by: ["country"],
    where: { status: "verified", country: { not: null } },
  });
  return rows.flatMap(({ country }) => (country === null ? [] : [country]));
}

async function matching({ q, group, topic, country }: PublicOrganisationFilter) {
  return {
    status: "verified" as const,
    ...(group === undefined ? {} : { stakeholderGroup: { in: group } }),
    ...(topic === undefined ? {} : { topics: { hasSome: topic } }),
    ...(country === undefined ? {} : { country: { in: country } }),
    ...(q === undefined ? {} : { id: { in: await idsNamed(q) } }),
  };
}

function afterCursor(cursor: string | undefined) {
  if (cursor === undefined) return {};
  const { key, id } = decodeCursor(cursor);
  // The plain bound is what the index starts from; the alternative only parts equal names.
  return { name: { gte: key }, OR: [{ name: { gt: key } }, { name: key, id: { gt: id } }] };
}

type Stored = { names: unknown; wholes: { whole: OrganisationLink }[] };

function toLine<Row extends Stored>({ names, wholes: above, ...row }: Row) {
  return { ...row, names: readLocalised(names), partOf: above.map(({ whole }) => whole) };
}

type StoredInFull = Stored & Omit<PublicOrganisation, "names" | "partOf" | "meetings"> & { answers: unknown };

function toPublic({ answers, ...row }: StoredInFull): PublicOrganisation {
  return { ...toLine(row), meetings: readMeetings(answers) };
}
