import { database } from "@/lib/db/client";
import { publishedEvent } from "@/lib/events/published-event";
import type { Actor } from "@/lib/kernel/actor";
import { asEntry, type CalendarEntry, entryColumns } from "./calendar-entry";
import { calendarToken, claimedPerson, isCalendarToken } from "./calendar-token";

/** The version of the address of one's own calendar with its name; null before it has one. */
export async function ownCalendar(actor: Actor): Promise<{ version: number; token: string } | null> {
  const { personId } = actor;
  const row = await database().privateCalendar.findUnique({ where: { personId }, select: { version: true } });
  return row === null ? null : { version: row.version, token: calendarToken(personId, row.version) };
}

const attending = ["confirmed", "attended"] as const;

/**
 * What a person goes to, for whoever holds the token: with room and link where their place is confirmed, tentative while
 * they wait. Null for a token that is none, or no longer.
 */
export async function privateCalendar(token: string): Promise<CalendarEntry[] | null> {
  const personId = claimedPerson(token);
  if (personId === null) return null;
  const row = await database().privateCalendar.findUnique({
    where: { personId },
    select: { version: true },
  });
  // A token is compared even where there is no calendar: both refusals take the same time.
  const isTheirs = isCalendarToken(token, personId, row?.version ?? 0);
  if (row === null || !isTheirs) return null;
  const registrations = await database().registration.findMany({
    where: { personId, state: { in: [...attending, "waitlisted"] }, event: publishedEvent() },
    select: {
      state: true,
      event: { select: { ...entryColumns, room: { select: { place: true, joinLink: true, joinWords: true } } } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 1_000,
  });
  return registrations
    .flatMap(({ state, event: { room, ...event } }) => {
      const entry = asEntry(event);
      if (entry === null) return [];
      if (entry.status === "cancelled") return [entry];
      return state === "waitlisted" ? [{ ...entry, status: "tentative" as const }] : [{ ...entry, room }];
    })
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}
