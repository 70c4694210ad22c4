import { Temporal } from "temporal-polyfill";
import { readLocalHour, toLocalHour } from "@/lib/consultations/local-hour";
import { DomainError } from "@/lib/kernel/errors";
import type { TypedHours } from "./schema";

/** The hours of an event as they are kept. */
export type KeptHours = {
  zone: string | null;
  wholeDays: boolean;
  startsAt: Date | null;
  endsAt: Date | null;
  printedStart: string | null;
  printedEnd: string | null;
};

/**
 * Turns typed days and hours into instants. Whole days are midnights in the zone: that with which the first day begins,
 * and that with which the last one ends. An hour of the end without a day is on the first day; an end that is not told
 * stays unknown. Without a zone there are no instants, only what was printed.
 *
 * Refuses beside their fields: a day or hour that is missing or none, an hour that the clocks of the zone jump over or
 * that comes twice, an end that is not after the start. A series needs no days.
 */
export function keptHours(typed: TypedHours, kind: string): KeptHours {
  const { zone, wholeDays, startDay } = typed;
  const none = { zone, wholeDays: false, startsAt: null, endsAt: null, printedStart: null, printedEnd: null };
  if (startDay === null) {
    if (typed.endDay !== null || typed.endHour !== null || typed.startHour !== null || kind !== "series") {
      throw beside("startDay", "events.errors.startMissing");
    }
    return none;
  }
  const printed = wholeDays ? printedDays(typed, startDay) : printedHours(typed, startDay);
  if (printed.end !== null && printed.end < printed.start) throw beside("endDay", "events.errors.endBeforeStart");
  if (zone === null) return { ...none, wholeDays, printedStart: printed.start, printedEnd: printed.end };
  const startsAt = wholeDays ? midnight("startDay", printed.start, zone, 0) : instant("startHour", printed.start, zone);
  const endsAt = endOf(printed.end, wholeDays, zone);
  if (endsAt !== null && endsAt <= startsAt) throw beside("endDay", "events.errors.endBeforeStart");
  return { ...none, wholeDays, startsAt, endsAt };
}

function endOf(end: string | null, wholeDays: boolean, zone: string): Date | null {
  if (end === null) return null;
  return wholeDays ? midnight("endDay", end, zone, 1) : instant("endHour", end, zone);
}

function printedDays({ endDay }: TypedHours, startDay: string) {
  return { start: startDay, end: endDay };
}

function printedHours({ startHour, endDay, endHour }: TypedHours, startDay: string) {
  if (startHour === null) throw beside("startHour", "events.errors.hourMissing");
  if (endHour === null && endDay !== null) throw beside("endHour", "events.errors.hourMissing");
  const start = `${startDay}T${startHour}`;
  return { start, end: endHour === null ? null : `${endDay ?? startDay}T${endHour}` };
}

function instant(field: string, local: string, zone: string): Date {
  const hour = readLocalHour(local, zone);
  if (hour.kind === "exact") return hour.instant;
  if (hour.kind === "unreadable") throw beside(field, "events.errors.day");
  throw beside(field, `events.errors.${hour.kind}`, { zone: zone.replaceAll("_", " ") });
}

/** The midnight with which a day begins there, some days later; where clocks jump over midnight, the first instant. */
function midnight(field: string, day: string, zone: string, later: number): Date {
  try {
    const begins = Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(zone);
    return new Date(begins.epochMilliseconds);
  } catch (error) {
    if (error instanceof RangeError) throw beside(field, "events.errors.day");
    throw error;
  }
}

/** Kept hours as the fields of a form show them. */
export function typedHours(kept: KeptHours): Record<"startDay" | "startHour" | "endDay" | "endHour", string> {
  const { zone, wholeDays, startsAt, endsAt } = kept;
  const local = (at: Date | null) => (at === null || zone === null ? null : toLocalHour(at, zone));
  const start = local(startsAt) ?? kept.printedStart ?? "";
  const lastInstant = wholeDays && endsAt !== null ? new Date(endsAt.getTime() - 1) : endsAt;
  const end = local(lastInstant) ?? kept.printedEnd ?? "";
  const [startDay = "", startHour = ""] = start.split("T");
  const [endDay = "", endHour = ""] = end.split("T");
  if (wholeDays) return { startDay, startHour: "", endDay, endHour: "" };
  return { startDay, startHour, endDay, endHour };
}

/** Its place in lists by time: the start, or what was printed read as UTC; the given instant where there is neither. */
export function orderedAt({ startsAt, printedStart }: KeptHours, otherwise: Date): Date {
  if (startsAt !== null) return startsAt;
  if (printedStart === null) return otherwise;
  const printed = readLocalHour(printedStart, "UTC");
  return printed.kind === "exact" ? printed.instant : otherwise;
}

export function beside(field: string, key: string, values?: Record<string, string | number>): DomainError {
  return new DomainError("invalid", key, { values, fields: { [field]: { key, values } } });
}

/** The instant of a local hour in the zone of an event. Refuses beside its field what is none there, or two, or has no zone. */
export function hourIn(field: string, local: string | null, zone: string | null): Date | null {
  if (local === null) return null;
  if (zone === null) throw beside(field, "events.errors.zoneFirst");
  const hour = readLocalHour(local, zone);
  if (hour.kind === "exact") return hour.instant;
  if (hour.kind === "unreadable") throw beside(field, "events.errors.localHour");
  throw beside(field, `events.errors.${hour.kind}`, { zone: zone.replaceAll("_", " ") });
}
