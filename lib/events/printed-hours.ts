import { Temporal } from "temporal-polyfill";

/** What a source says of a moment: a day, with an hour where it has one, and how far it is from UTC where it says so. */
export type PrintedMoment = { day: string; hour: string | null; offset: string | null };

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Reads a printed moment: ISO 8601 with or without hour and offset, or as people write it, "1 Dec 2022 08:15h".
 * @returns null where it gives no day, as a bare year does
 */
export function readPrinted(text: string): PrintedMoment | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text.trim(),
  );
  if (iso !== null) return dated(iso[1] ?? "", iso[2] ?? null, iso[3] ?? null);
  const words = /^(\d{1,2})\.?\s+([a-z]{3})[a-z]*\.?\s+(\d{4})(?:,?\s+(\d{1,2})[:.](\d{2})\s?h?)?$/i.exec(text.trim());
  if (words === null) return null;
  const [, day = "", name = "", year = "", hours, minutes] = words;
  const month = months.indexOf(name.toLowerCase()) + 1;
  const two = (figures: string | number) => String(figures).padStart(2, "0");
  const hour = hours === undefined ? null : `${two(hours)}:${minutes}`;
  return dated(`${year}-${two(month)}-${two(day)}`, hour, null);
}

/** The two ends of what is printed as one, "1 Dec 2022 08:15h - 09:45h"; an end without a day is on the same day. */
export function readPrintedSpan(start: string, end: string | null): { start: string; end: string | null } {
  if (end !== null) return { start, end };
  const [first = start, last] = start.split(/\s+[-–—]\s+/, 2);
  if (last === undefined) return { start, end: null };
  if (/^\d{1,2}[:.]\d{2}\s?h?$/.test(last.trim())) {
    return { start: first, end: first.replace(/\d{1,2}[:.]\d{2}\s?h?$/, last.trim()) };
  }
  return { start: first, end: last };
}

function dated(day: string, hour: string | null, offset: string | null): PrintedMoment | null {
  try {
    Temporal.PlainDate.from(day);
    if (hour !== null) Temporal.PlainTime.from(hour);
    const isOfOurDays = day >= "1940" && day < "2100";
    return isOfOurDays ? { day, hour, offset: offset === "Z" ? "+00:00" : offset } : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The moment as clocks in a zone show it; as it was printed where it does not say how far it is from UTC. */
export function inZone(moment: PrintedMoment, zone: string): PrintedMoment {
  const { day, hour, offset } = moment;
  if (hour === null || offset === null) return moment;
  const there = Temporal.Instant.from(`${day}T${hour}${offset}`).toZonedDateTimeISO(zone).toPlainDateTime();
  return { day: there.toPlainDate().toString(), hour: there.toString({ smallestUnit: "minute" }).slice(11), offset };
}
