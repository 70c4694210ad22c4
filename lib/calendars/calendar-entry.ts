import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** How sure it is that one goes there; everybody's calendar knows no tentative ones. */
export type EntryStatus = "confirmed" | "tentative" | "cancelled";

/** An event as calendars carry it. */
export type CalendarEntry = {
  /** UID of RFC 5545, section 3.8.4.7: the id of the event, the same for ever. */
  id: string;
  slug: string;
  sequence: number;
  status: EntryStatus;
  title: Localised;
  summary: Localised;
  startsAt: Date;
  /** Null where it is not stated: nothing is invented. */
  endsAt: Date | null;
  wholeDays: boolean;
  zone: string;
  city: Localised;
  areas: Localised[];
  process: Localised;
  /** When what is said of it changed last. */
  changedAt: Date;
  /** Room and link, in one's own calendar alone; null otherwise. */
  room: { place: string | null; joinLink: string | null; joinWords: string | null } | null;
};

/** The columns that everybody may read. */
export const entryColumns = {
  id: true,
  slug: true,
  sequence: true,
  state: true,
  title: true,
  summary: true,
  startsAt: true,
  endsAt: true,
  wholeDays: true,
  zone: true,
  city: true,
  publishedAt: true,
  cancelledAt: true,
  createdAt: true,
  areas: { select: { area: { select: { name: true } } } },
  process: { select: { name: true } },
  changes: { select: { at: true }, orderBy: { at: "desc" as const }, take: 1 },
} as const;

type EntryRow = {
  id: string;
  slug: string;
  sequence: number;
  state: "draft" | "published" | "cancelled";
  title: unknown;
  summary: unknown;
  startsAt: Date | null;
  endsAt: Date | null;
  wholeDays: boolean;
  zone: string | null;
  city: unknown;
  publishedAt: Date | null;
  cancelledAt: Date | null;
  createdAt: Date;
  areas: { area: { name: unknown } }[];
  process: { name: unknown };
  changes: { at: Date }[];
};

/** The entry of an event; null while its hour or zone is unknown, since a calendar could only show a wrong one. */
export function asEntry(row: EntryRow): CalendarEntry | null {
  const { startsAt, zone } = row;
  if (startsAt === null || zone === null) return null;
  const turns = [row.createdAt, row.publishedAt, row.cancelledAt, row.changes[0]?.at ?? null];
  return {
    id: row.id,
    slug: row.slug,
    sequence: row.sequence,
    status: row.state === "cancelled" ? "cancelled" : "confirmed",
    title: readLocalised(row.title),
    summary: readLocalised(row.summary),
    startsAt,
    endsAt: row.endsAt,
    wholeDays: row.wholeDays,
    zone,
    city: readLocalised(row.city),
    areas: row.areas.map(({ area }) => readLocalised(area.name)),
    process: readLocalised(row.process.name),
    changedAt: new Date(Math.max(...turns.flatMap((turn) => turn?.getTime() ?? []))),
    room: null,
  };
}
