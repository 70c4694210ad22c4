import { Temporal } from "temporal-polyfill";

/**
 * The days of an event that announces days and no hours, as YYYY-MM-DD in its zone. Its instants are midnights there:
 * the one at which the first day begins, and the one at which the last day is over.
 */
export function wholeDaysOf(startsAt: Date, endsAt: Date | null, zone: string): { first: string; last: string } {
  const dayOf = (instant: Date) =>
    Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const first = dayOf(startsAt);
  const last = endsAt === null ? first : dayOf(endsAt).subtract({ days: 1 });
  return { first: first.toString(), last: (Temporal.PlainDate.compare(last, first) < 0 ? first : last).toString() };
}

/** The instants of whole days in a zone, both days included. */
export function wholeDayInstants(first: string, last: string, zone: string): { startsAt: Date; endsAt: Date } {
  const midnight = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime(zone).epochMilliseconds);
  return {
    startsAt: midnight(Temporal.PlainDate.from(first)),
    endsAt: midnight(Temporal.PlainDate.from(last).add({ days: 1 })),
  };
}
