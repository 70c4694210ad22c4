import { database } from "@/lib/db/client";
import type { EventAccess, Prisma, RegistrationWay, StakeholderGroup } from "@/lib/db/generated/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { assumedMs } from "./event-window";
import { linesOf, withEditions } from "./lines-of";
import { asLine, type EventLink, lineColumns, type PublicEventLine } from "./public-event";
import type { EventFilter } from "./public-filter";
import { onceInTheCalendar, publishedEvent } from "./published-event";

/** All that everybody may know of an event or a series. */
export type PublicEvent = PublicEventLine & {
  processId: string;
  description: Localised;
  /** The series above, the widest first. */
  above: SeriesAbove[];
  consultation: EventLink | null;
  access: EventAccess;
  stakeholderGroups: StakeholderGroup[];
  registration: RegistrationWay;
  registrationLink: string | null;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
  approval: boolean;
  capacityOnSite: number | null;
  capacityOnline: number | null;
  contact: string | null;
  cancelReason: string | null;
  takesApplications: boolean;
};

/** A series that an event lies in, directly or through another one. */
export type SeriesAbove = EventLink & { id: string };

const series = { id: true, slug: true, title: true } as const;

const pageColumns = {
  ...lineColumns,
  processId: true,
  process: { select: { slug: true, name: true, takesApplications: true } },
  description: true,
  parent: { select: { ...series, parent: { select: series } } },
  consultation: { select: { slug: true, title: true, status: true } },
  access: true,
  stakeholderGroups: true,
  registration: true,
  registrationLink: true,
  registrationOpensAt: true,
  registrationClosesAt: true,
  approval: true,
  capacityOnSite: true,
  capacityOnline: true,
  contact: true,
  cancelReason: true,
} as const;

/** One published event or series, or null where there is none to show. */
export async function publicEvent(slug: string): Promise<PublicEvent | null> {
  const row = await database().event.findFirst({ where: { slug, ...publishedEvent() }, select: pageColumns });
  if (row === null) return null;
  const { consultation } = row;
  return {
    ...asLine(row),
    processId: row.processId,
    description: readLocalised(row.description),
    above: [row.parent?.parent ?? null, row.parent]
      .filter((one) => one !== null)
      .map(({ id, ...one }) => ({ id, ...asLink(one) })),
    consultation: consultation === null || consultation.status === "draft" ? null : asLink(consultation),
    access: row.access,
    stakeholderGroups: row.stakeholderGroups,
    registration: row.registration,
    registrationLink: row.registrationLink,
    registrationOpensAt: row.registrationOpensAt,
    registrationClosesAt: row.registrationClosesAt,
    approval: row.approval,
    capacityOnSite: row.capacityOnSite,
    capacityOnline: row.capacityOnline,
    contact: row.contact,
    cancelReason: row.cancelReason,
    takesApplications: row.process.takesApplications,
  };
}

function asLink({ slug, title }: { slug: string; title: unknown }): EventLink {
  return { slug, title: readLocalised(title) };
}

/** A line with the series that it belongs to at once, to set sessions under their edition. */
export type SessionLine = PublicEventLine & { parentId: string | null };

/** More than any series had; what is beyond is in the calendar. */
const mostSessions = 500;

/** What a series holds, in time order: its sessions, its editions and their sessions. */
export async function publicSessions(seriesId: string): Promise<SessionLine[]> {
  const rows = await database().event.findMany({
    where: { AND: [publishedEvent(), { parentId: { in: await withEditions(seriesId) } }] },
    select: { ...lineColumns, parentId: true },
    orderBy: [{ orderedAt: "asc" }, { id: "asc" }],
    take: mostSessions,
  });
  return rows.map((row) => ({ ...asLine(row), parentId: row.parentId }));
}

/** Where else an event is listed; given by the program, never by an address. */
export type EventPlace = { processId?: string; consultationId?: string; organisationId?: string; areaId?: string };

export type CalendarPart = "coming" | "past" | "all";

/**
 * One page of the calendar. What is coming or running stands in time order, what is past with the latest first. A
 * series stands in it itself only while it has no sessions to show, and where series are asked for.
 */
export async function publicEvents(
  { part, now, filter = {}, place = {} }: { part: CalendarPart; now: Date; filter?: EventFilter; place?: EventPlace },
  size: number,
  cursor?: string,
): Promise<Page<PublicEventLine>> {
  const direction = part === "past" ? "desc" : "asc";
  const rows = await database().event.findMany({
    where: { AND: [calendarWhere(part, now, filter, place), after(direction, cursor)] },
    select: { id: true, orderedAt: true },
    orderBy: [{ orderedAt: direction }, { id: direction }],
    take: size + 1,
  });
  const page = toPage(rows, size, ({ orderedAt, id }) => ({ key: orderedAt.toISOString(), id }));
  return { next: page.next, items: await linesOf(page.items.map(({ id }) => id)) };
}

/** How many the whole list holds. */
export function countPublicEvents({ part, now, filter = {} }: { part: CalendarPart; now: Date; filter?: EventFilter }) {
  return database().event.count({ where: calendarWhere(part, now, filter, {}) });
}

/** What stands on the page of a process, area, consultation or organisation: what is coming, then the latest of the past. */
export async function eventsAt(place: EventPlace, now: Date, most = 6): Promise<PublicEventLine[]> {
  const coming = await publicEvents({ part: "coming", now, place }, most);
  if (coming.items.length === most) return coming.items;
  const past = await publicEvents({ part: "past", now, place }, most - coming.items.length);
  return [...coming.items, ...past.items];
}

function calendarWhere(part: CalendarPart, now: Date, filter: EventFilter, place: EventPlace): Prisma.EventWhereInput {
  return {
    AND: [
      publishedEvent(),
      part === "all" ? {} : standing(part === "coming" ? "gt" : "lte", now),
      matching(filter),
      {
        ...(place.processId === undefined ? {} : { processId: place.processId }),
        ...(place.consultationId === undefined ? {} : { consultationId: place.consultationId }),
        ...(place.organisationId === undefined ? {} : { hosts: { some: { organisationId: place.organisationId } } }),
        ...(place.areaId === undefined ? {} : { areas: { some: { areaId: place.areaId } } }),
      },
    ],
  };
}

/** Not over yet, or over: the same as `countsAsOverAt`, for the database. */
function standing(over: "gt" | "lte", now: Date): Prisma.EventWhereInput {
  const at = (instant: Date) => (over === "gt" ? { gt: instant } : { lte: instant });
  const assumed = at(new Date(now.getTime() - assumedMs));
  return {
    OR: [
      { endsAt: at(now) },
      { endsAt: null, startsAt: assumed },
      { endsAt: null, startsAt: null, orderedAt: assumed },
    ],
  };
}

function matching(filter: EventFilter): Prisma.EventWhereInput {
  const { process, kind, mode, area, series: within } = filter;
  return {
    AND: [
      process === undefined ? {} : { process: { slug: process } },
      kind === undefined ? onceInTheCalendar : { kind: { in: kind } },
      mode === undefined ? {} : { mode: { in: mode } },
      { orderedAt: { gte: filter.from, lt: filter.to } },
      area === undefined ? {} : { areas: { some: { area: { slug: area } } } },
      within === undefined ? {} : { OR: [{ parent: { slug: within } }, { parent: { parent: { slug: within } } }] },
    ],
  };
}

function after(direction: "asc" | "desc", cursor: string | undefined): Prisma.EventWhereInput {
  if (cursor === undefined) return {};
  const { at, id } = decodeInstantCursor(cursor);
  return direction === "asc"
    ? { orderedAt: { gte: at }, OR: [{ orderedAt: { gt: at } }, { orderedAt: at, id: { gt: id } }] }
    : { orderedAt: { lte: at }, OR: [{ orderedAt: { lt: at } }, { orderedAt: at, id: { lt: id } }] };
}
