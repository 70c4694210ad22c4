import { database } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import type { StakeholderGroupName } from "@/lib/organisations/stakeholder-groups";

/** The text whose support is read. The caller has found it among what everybody may read. */
export type EndorsedThing = { contributionId: string } | { versionId: string };

/** Support as everybody reads it. */
export type PublicEndorsement = {
  id: string;
  name: string;
  /** Null for a name of a list that is not in the directory. */
  slug: string | null;
  /** Whether the organisation has been suspended since; what it published stays. */
  isSuspended: boolean;
  /** Null when not stated. */
  group: string | null;
  /** Whether an organiser brought it in with a list. */
  listed: boolean;
  words: string | null;
  language: string;
  endorsedAt: Date;
  reservations: PublicReservation[];
};

export type PublicReservation = {
  /** Key of the part of an input; null for a paragraph. */
  partKey: string | null;
  /** Null for a part of an input. */
  paragraph: { id: string; anchor: string; number: string | null } | null;
  words: string;
};

const standing = { publication: "published", withdrawnAt: null } as const;

const shown = {
  id: true,
  signatoryName: true,
  signatoryGroup: true,
  listed: true,
  words: true,
  language: true,
  endorsedAt: true,
  publishedAt: true,
  organisation: { select: { name: true, slug: true, stakeholderGroup: true, status: true } },
  reservations: {
    orderBy: { position: "asc" },
    select: { partKey: true, words: true, paragraph: { select: { id: true, anchor: true, number: true } } },
  },
} as const;

/** Support for a text, the earliest first. An unknown group gives an empty list, never a wider one. */
export async function publicEndorsements(
  thing: EndorsedThing,
  { group }: { group?: StakeholderGroupName[] },
  size: number,
  cursor?: string,
): Promise<Page<PublicEndorsement>> {
  const after = cursor === undefined ? null : decodeInstantCursor(cursor);
  const rows = await database().endorsement.findMany({
    where: {
      ...thing,
      ...standing,
      AND: [
        group === undefined
          ? {}
          : { OR: [{ organisation: { stakeholderGroup: { in: group } } }, { signatoryGroup: { in: group } }] },
        after === null
          ? {}
          : { OR: [{ publishedAt: { gt: after.at } }, { publishedAt: after.at, id: { gt: after.id } }] },
      ],
    },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    take: size + 1,
    select: shown,
  });
  const page = toPage(rows, size, ({ publishedAt, id }) => ({ key: publishedAt?.toISOString() ?? "", id }));
  return { next: page.next, items: page.items.map(toPublic) };
}

type Row = Omit<PublicEndorsement, "name" | "slug" | "group" | "isSuspended"> & {
  signatoryName: string | null;
  signatoryGroup: string | null;
  publishedAt: Date | null;
  organisation: { name: string; slug: string; stakeholderGroup: string | null; status: string } | null;
};

function toPublic({ signatoryName, signatoryGroup, organisation, publishedAt: _at, ...row }: Row): PublicEndorsement {
  return {
    ...row,
    name: organisation?.name ?? signatoryName ?? "",
    slug: organisation?.slug ?? null,
    isSuspended: organisation?.status === "suspended",
    group: organisation === null ? signatoryGroup : organisation.stakeholderGroup,
  };
}

/** How many support a text, by group; null stands for a group that is not stated. */
export async function endorsementCounts(thing: EndorsedThing): Promise<{ group: string | null; count: number }[]> {
  const of =
    "contributionId" in thing
      ? sql`e."contributionId" = ${thing.contributionId}::uuid`
      : sql`e."versionId" = ${thing.versionId}::uuid`;
  return database().$queryRaw<{ group: string | null; count: number }[]>`
    SELECT coalesce(o."stakeholderGroup", e."signatoryGroup")::text AS "group", count(*)::int AS count
    FROM endorsement e LEFT JOIN organisation o ON o.id = e."organisationId"
    WHERE ${of} AND e.publication = 'published' AND e."withdrawnAt" IS NULL
    GROUP BY 1 ORDER BY count DESC, "group" NULLS LAST`;
}

/** Support of those who reserve themselves on some place of a text; at most a few hundred. */
export async function publicReservations(thing: EndorsedThing, paragraphId?: string): Promise<PublicEndorsement[]> {
  const rows = await database().endorsement.findMany({
    where: { ...thing, ...standing, reservations: { some: paragraphId === undefined ? {} : { paragraphId } } },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    take: 300,
    select: shown,
  });
  const isAsked = ({ paragraph }: PublicReservation) => paragraphId === undefined || paragraph?.id === paragraphId;
  return rows.map((row) => toPublic({ ...row, reservations: row.reservations.filter(isAsked) }));
}
