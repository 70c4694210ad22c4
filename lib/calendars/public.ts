import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { withEditions } from "@/lib/events/lines-of";
import { onceInTheCalendar, publishedEvent } from "@/lib/events/published-event";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { asEntry, type CalendarEntry, entryColumns } from "./calendar-entry";

/** More than a calendar program takes in; the latest are kept. */
const mostEntries = 5_000;

/** Everything that is public and has an hour, in time order. */
export function publicCalendar(): Promise<CalendarEntry[]> {
  return entriesWhere(onceInTheCalendar);
}

export type EventCalendar = { id: string; title: Localised; entries: CalendarEntry[] };

/** One event, or all sessions of a series; null where there is none to show. */
export async function eventCalendar(slug: string): Promise<EventCalendar | null> {
  const event = await database().event.findFirst({
    where: { slug, ...publishedEvent() },
    select: { id: true, title: true },
  });
  if (event === null) return null;
  const { id } = event;
  const entries = await entriesWhere({
    AND: [{ OR: [{ id }, { parentId: { in: await withEditions(id) } }] }, onceInTheCalendar],
  });
  return { id, title: readLocalised(event.title), entries };
}

async function entriesWhere(where: Prisma.EventWhereInput): Promise<CalendarEntry[]> {
  const rows = await database().event.findMany({
    where: { AND: [publishedEvent(), where, { zone: { not: null }, startsAt: { not: null } }] },
    select: entryColumns,
    orderBy: [{ orderedAt: "desc" }, { id: "desc" }],
    take: mostEntries,
  });
  return rows.toReversed().flatMap((row) => asEntry(row) ?? []);
}
