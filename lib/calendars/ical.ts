import { ICalCalendar, type ICalEventData, ICalEventStatus } from "ical-generator";
import { wholeDaysOf } from "@/lib/i18n/whole-days";
import { inLocale } from "@/lib/kernel/localised";
import type { CalendarEntry } from "./calendar-entry";

/** In seconds: how often a calendar that subscribed may ask again. */
const anHour = 3_600;

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

export type CalendarWords = { name: string; joinLink: string };

/**
 * A calendar as a file (RFC 5545). Hours are instants in UTC, whole days are dates, an event without a stated end has
 * none; what was cancelled stays with its status, so that calendars which subscribed take it out.
 * @param origin scheme and host of the pages that the entries link to
 */
export function writeCalendar(
  entries: readonly CalendarEntry[],
  { words, locale, origin }: { words: CalendarWords; locale: string; origin: string },
): string {
  const calendar = new ICalCalendar({
    name: escaped(oneLine(words.name)),
    prodId: { company: "Openfloor", product: "Calendar", language: locale.toUpperCase() },
    ttl: anHour,
  });
  for (const entry of entries) calendar.createEvent(asEvent(entry, words, locale, origin));
  return `${calendar.toString()}\r\n`;
}

function asEvent(entry: CalendarEntry, words: CalendarWords, locale: string, origin: string): ICalEventData {
  const categories = [...entry.areas, entry.process].map((name) => oneLine(inLocale(name, locale).text));
  const page = `${origin}/${locale}/events/${entry.slug}`;
  const description = [
    inLocale(entry.summary, locale).text,
    entry.room?.joinLink ? `${words.joinLink} ${entry.room.joinLink}` : "",
    entry.room?.joinWords ?? "",
    page,
  ];
  return {
    id: entry.id,
    sequence: entry.sequence,
    // Without a METHOD the two are the same (section 3.8.7.2), and the file stays the same while nothing changes.
    stamp: entry.changedAt,
    lastModified: entry.changedAt,
    ...hoursOf(entry),
    summary: oneLine(inLocale(entry.title, locale).text),
    description: { plain: description.map(cleaned).filter(Boolean).join("\n\n") },
    location: oneLine(entry.room?.place ?? inLocale(entry.city, locale).text) || null,
    url: page,
    status: statuses[entry.status],
    categories: categories.filter(Boolean).map((name) => ({ name })),
  };
}

function hoursOf({
  startsAt,
  endsAt,
  wholeDays,
  zone,
}: CalendarEntry): Pick<ICalEventData, "start" | "end" | "allDay"> {
  if (!wholeDays) return { start: startsAt, end: endsAt };
  const { first, last } = wholeDaysOf(startsAt, endsAt, zone);
  const midnight = (day: string, later: number) => new Date(Date.parse(`${day}T00:00:00Z`) + later * 86_400_000);
  // The end of a day is the day after it (section 3.6.1).
  return { start: midnight(first, 0), end: midnight(last, 1), allDay: true };
}

/** Text without what no line of a calendar can carry; line breaks are written as such by the library. */
function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();
}

function oneLine(text: string): string {
  return cleaned(text).replace(/\s+/g, " ");
}

/** The library writes the name of a calendar as it is; TEXT of section 3.3.11 wants these marked. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`);
}
