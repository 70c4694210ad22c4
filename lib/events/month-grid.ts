import { Temporal } from "temporal-polyfill";
import { toLocalHour } from "@/lib/consultations/local-hour";
import type { PublicEventLine } from "./public-event";

/** A day of a month with what stands on it. */
export type MonthDay = {
  /** YYYY-MM-DD */
  day: string;
  /** 1 for Monday to 7 for Sunday (ISO 8601). */
  weekday: number;
  events: OnADay[];
};

/** An event on one of its days. */
export type OnADay = { event: PublicEventLine; isFirstDay: boolean };

export type MonthGrid = {
  days: MonthDay[];
  /** Events of the month of which no day is known. */
  undated: PublicEventLine[];
};

/** Months that a calendar turns to: those of the United Nations and of a while to come. */
const firstMonth = "1945-01";
const lastMonth = "2099-12";

/** The month of an address as "2026-11"; the one of the given instant (in UTC) where it is none. */
export function readMonth(told: unknown, now: Date): string {
  const isMonth = typeof told === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(told);
  return isMonth && told >= firstMonth && told <= lastMonth ? told : now.toISOString().slice(0, 7);
}

/** The months before and after; null beyond the calendar. */
export function neighboursOf(month: string): { before: string | null; after: string | null } {
  const here = Temporal.PlainYearMonth.from(month);
  return {
    before: month <= firstMonth ? null : here.subtract({ months: 1 }).toString(),
    after: month >= lastMonth ? null : here.add({ months: 1 }).toString(),
  };
}

/** No zone is further from UTC than this. */
const furthest = { hours: 14 };

/** Most days that an event of several days is looked back for. */
const longest = { days: 31 };

/** The span of starts among which every event that has a day in the month is found, whatever its zone. */
export function startsAround(month: string): { from: Date; to: Date } {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 }).toZonedDateTime("UTC");
  return {
    from: new Date(first.subtract(longest).subtract(furthest).epochMilliseconds),
    to: new Date(first.add({ months: 1 }).add(furthest).epochMilliseconds),
  };
}

/**
 * The days of a month, each with the events on it in the order given: an event stands on every day that it lasts, by
 * the clocks of its own zone; what was printed without a zone on the day that was printed.
 */
export function monthGrid(month: string, events: readonly PublicEventLine[]): MonthGrid {
  const spans = events.map((event) => ({ event, span: daysOf(event) }));
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const days = Array.from({ length: first.daysInMonth }, (_, index) => {
    const date = first.add({ days: index });
    const day = date.toString();
    const here = spans.flatMap(({ event, span }) =>
      span === null || day < span.first || span.last < day ? [] : [{ event, isFirstDay: span.first === day }],
    );
    return { day, weekday: date.dayOfWeek, events: here };
  });
  const undated = spans.filter(({ event, span }) => span === null && event.printedStart === month);
  return { days, undated: undated.map(({ event }) => event) };
}

/** The first and the last day of an event; null where no day is known. */
function daysOf({ startsAt, endsAt, zone, printedStart, printedEnd }: PublicEventLine) {
  if (startsAt !== null && zone !== null) {
    const first = toLocalHour(startsAt, zone).slice(0, 10);
    // An end at midnight is the end of the day before.
    const last = endsAt === null ? first : toLocalHour(new Date(endsAt.getTime() - 1), zone).slice(0, 10);
    return { first, last: laterOf(first, last) };
  }
  if (printedStart === null || printedStart.length < 10) return null;
  const first = printedStart.slice(0, 10);
  const last = printedEnd?.slice(0, 10) ?? first;
  return { first, last: laterOf(first, last) };
}

/** Days as YYYY-MM-DD are in order as words. */
function laterOf(one: string, other: string): string {
  return [one, other].toSorted().at(-1) ?? one;
}
