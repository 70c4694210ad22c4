import { Temporal } from "temporal-polyfill";
import { countsAsOverAt, type EventHours } from "@/lib/events/event-window";

/**
 * Nine in the morning, in the zone of the event, so many days after the day on which it ended. What ends at midnight
 * ended on the day before. Null while its zone or hours are unknown.
 */
export function morningAfter(event: EventHours & { zone: string | null }, days: number): Date | null {
  const over = countsAsOverAt(event);
  if (over === null || event.zone === null) return null;
  const lastDay = Temporal.Instant.fromEpochMilliseconds(over.getTime() - 1)
    .toZonedDateTimeISO(event.zone)
    .toPlainDate();
  const morning = lastDay.add({ days }).toZonedDateTime({ timeZone: event.zone, plainTime: "09:00" });
  return new Date(morning.epochMilliseconds);
}

export type ReportStep = "after" | "due";

/** The day after the event a first note, on the twelfth a reminder; from the twentieth on nobody is reminded any more. */
export const noteDay = 1;
export const reminderDay = 12;
const lastDay = 20;

/** Which letter to a rapporteur is due at this instant; null for none. */
export function dueStep(event: EventHours & { zone: string | null }, now: Date): ReportStep | null {
  const [note, reminder, last] = [noteDay, reminderDay, lastDay].map((day) => morningAfter(event, day));
  if (note == null || reminder == null || last == null || now < note || now >= last) return null;
  return now < reminder ? "after" : "due";
}
