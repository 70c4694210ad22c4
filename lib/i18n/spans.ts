import { Temporal } from "temporal-polyfill";
import { afterDate, arabicMonths, localeTag, showDate, showMonth, showTime, zoneName } from "./dates";
import { dateFormat } from "./formats";
import { isolated } from "./isolated";

/** A span of time as shown to people; the zone always stands beside the hours. */
export type ShownSpan = {
  /** RFC 3339 in UTC. */
  startIso: string;
  /** "23 June 2022, 17:30–18:30 Zurich"; without an end, "23 June 2022, 17:30 Zurich". */
  text: string;
  /** The same without the name of the zone, where another word says it. */
  bare: string;
  /** "17:30–18:30 Zurich", where the day stands above. */
  hours: string;
  /** "15:30–16:30 UTC", or with the day where it differs; null where the zone is UTC. */
  utc: string | null;
};

/**
 * @param end null where it is not stated; nothing is invented for it.
 * @param zone IANA zone in which it was announced
 */
export function showSpan(start: Date, end: Date | null, zone: string, locale: string): ShownSpan {
  const sameDay = dayInZone(start, zone).equals(dayInZone(start, "UTC"));
  return {
    startIso: Temporal.Instant.fromEpochMilliseconds(start.getTime()).toString({ smallestUnit: "second" }),
    text: `${dated(start, end, zone, locale)} ${zoneName(zone, locale)}`,
    bare: dated(start, end, zone, locale),
    hours: `${hours(start, end, zone, locale)} ${zoneName(zone, locale)}`,
    utc: zone === "UTC" ? null : `${(sameDay ? hours : dated)(start, end, "UTC", locale)} UTC`,
  };
}

function dated(start: Date, end: Date | null, zone: string, locale: string): string {
  return `${showDate(start, locale, zone)}${afterDate[locale] ?? ", "}${hours(start, end, zone, locale)}`;
}

/** "17:30–18:30"; where it ends on another day, that day stands with the hour. */
function hours(start: Date, end: Date | null, zone: string, locale: string): string {
  const from = showTime(start, locale, zone);
  if (end === null) return from;
  const until = showTime(end, locale, zone);
  // Figures alone: in a sentence that runs from right to left they would change places.
  if (dayInZone(start, zone).equals(dayInZone(end, zone))) return isolated(`${from}–${until}`);
  return `${from} – ${showDate(end, locale, zone)}${afterDate[locale] ?? ", "}${until}`;
}

/** "2–4 December 2019" in the reader's language; one day where both are the same. Days as YYYY-MM-DD. */
export function showDays(first: string, last: string, locale: string): string {
  const from = new Date(`${first}T12:00:00Z`);
  const until = new Date(`${last}T12:00:00Z`);
  if (first === last) return showDate(from, locale, "UTC");
  if (locale === "ar") return arabicDays(first, last);
  return dateFormat(localeTag(locale), {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).formatRange(from, until);
}

function arabicDays(first: string, last: string): string {
  const from = Temporal.PlainDate.from(first);
  const until = Temporal.PlainDate.from(last);
  const month = ({ month: number }: Temporal.PlainDate) => arabicMonths[number - 1];
  if (from.year !== until.year) {
    return `${from.day} ${month(from)} ${from.year} – ${until.day} ${month(until)} ${until.year}`;
  }
  if (from.month !== until.month) return `${from.day} ${month(from)} – ${until.day} ${month(until)} ${until.year}`;
  return `${isolated(`${from.day}–${until.day}`)} ${month(from)} ${from.year}`;
}

/** "Monday, 7 December 2020" as the day is in the zone. */
export function showWeekday(instant: Date, locale: string, zone: string): string {
  const tag = localeTag(locale);
  const weekday = dateFormat(tag, { weekday: "long", timeZone: zone }).format(instant);
  const day = showDate(instant, locale, zone);
  return locale === "zh" ? `${day}${weekday}` : `${weekday}${afterDate[locale] ?? ", "}${day}`;
}

/**
 * What was printed while nobody knows the zone, in the reader's language: "2022", "December 2022", "1 December 2022" or
 * "1 December 2022, 08:15–09:45". What is no such date is shown as it stands.
 * @param start ISO 8601 without offset, of any precision down to the minute
 */
export function showPrinted(start: string, end: string | null, locale: string): string {
  const known = /^(\d{4})(-\d{2})?(-\d{2})?(?:T(\d{2}:\d{2}))?/.exec(start);
  if (known === null) return start;
  const [, year = "", month, day, hour] = known;
  if (month === undefined) return year;
  if (day === undefined) return showMonth(`${year}${month}`, locale);
  const date = `${year}${month}${day}`;
  const [endDate, endHour] = end?.split("T") ?? [];
  if (hour === undefined) return showDays(date, endDate ?? date, locale);
  const until = endDate === date && endHour !== undefined ? isolated(`${hour}–${endHour.slice(0, 5)}`) : hour;
  return `${showDays(date, date, locale)}${afterDate[locale] ?? ", "}${until}`;
}

/** The day that it is then in a zone. */
export function dayInZone(instant: Date, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate();
}
