import type { EventKind, EventMode, HostRole } from "@/lib/db/generated/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** When an event is, as everybody may know it. */
export type PublicHours = {
  /** IANA zone in which the hours were announced; null while nobody knows it. */
  zone: string | null;
  wholeDays: boolean;
  startsAt: Date | null;
  /** Null where it is not stated. */
  endsAt: Date | null;
  /** As printed, while the zone is unknown. */
  printedStart: string | null;
  printedEnd: string | null;
};

/** One who holds, leads or speaks at an event: an organisation of the directory, a State, or a name; or two of them. */
export type PublicHost = {
  role: HostRole;
  organisation: { slug: string; name: string } | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  name: string | null;
};

export type EventLink = { slug: string; title: Localised };

/** An event or a series as a line of a list. */
export type PublicEventLine = PublicHours & {
  id: string;
  slug: string;
  kind: EventKind;
  mode: EventMode;
  isCancelled: boolean;
  /** Its place in lists by time. */
  orderedAt: Date;
  title: Localised;
  summary: Localised;
  /** Which of a yearly event it is; null where there are no editions. */
  edition: string | null;
  city: Localised;
  process: { slug: string; name: Localised };
  /** The series it is a session of. */
  series: EventLink | null;
  hosts: PublicHost[];
  areas: { slug: string; name: Localised }[];
};

const link = { slug: true, title: true } as const;

/** The columns that everybody may read; the room is in another table and never among them. */
export const lineColumns = {
  id: true,
  slug: true,
  kind: true,
  mode: true,
  state: true,
  title: true,
  summary: true,
  edition: true,
  zone: true,
  wholeDays: true,
  startsAt: true,
  endsAt: true,
  printedStart: true,
  printedEnd: true,
  orderedAt: true,
  city: true,
  process: { select: { slug: true, name: true } },
  parent: { select: link },
  hosts: {
    select: {
      role: true,
      country: true,
      name: true,
      organisation: { select: { slug: true, name: true, status: true } },
    },
    orderBy: { position: "asc" as const },
  },
  areas: { select: { area: { select: { slug: true, name: true, position: true } } } },
} as const;

type HostRow = Omit<PublicHost, "organisation"> & {
  organisation: { slug: string; name: string; status: string } | null;
};

export type EventLineRow = PublicHours & {
  id: string;
  slug: string;
  kind: EventKind;
  mode: EventMode;
  state: "draft" | "published" | "cancelled";
  title: unknown;
  summary: unknown;
  edition: string | null;
  orderedAt: Date;
  city: unknown;
  process: { slug: string; name: unknown };
  parent: { slug: string; title: unknown } | null;
  hosts: HostRow[];
  areas: { area: { slug: string; name: unknown; position: number } }[];
};

export function asLine(row: EventLineRow): PublicEventLine {
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    mode: row.mode,
    isCancelled: row.state === "cancelled",
    orderedAt: row.orderedAt,
    title: readLocalised(row.title),
    summary: readLocalised(row.summary),
    edition: row.edition,
    zone: row.zone,
    wholeDays: row.wholeDays,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    printedStart: row.printedStart,
    printedEnd: row.printedEnd,
    city: readLocalised(row.city),
    process: { slug: row.process.slug, name: readLocalised(row.process.name) },
    series: row.parent === null ? null : { slug: row.parent.slug, title: readLocalised(row.parent.title) },
    hosts: row.hosts.map(publicHost).filter(isSomebody),
    areas: row.areas
      .map(({ area }) => area)
      .toSorted((a, b) => a.position - b.position)
      .map(({ slug, name }) => ({ slug, name: readLocalised(name) })),
  };
}

/** An organisation is named once the directory shows it. */
function publicHost({ organisation, ...host }: HostRow): PublicHost {
  const isShown = organisation !== null && (organisation.status === "verified" || organisation.status === "suspended");
  return { ...host, organisation: isShown ? { slug: organisation.slug, name: organisation.name } : null };
}

const isSomebody = ({ organisation, country, name }: PublicHost) =>
  organisation !== null || country !== null || name !== null;
