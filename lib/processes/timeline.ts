import type { Localised } from "@/lib/kernel/localised";

/** Something that takes place from one instant to another, or at one where the end is null. */
export type TimelineEntry = {
  kind: "stage" | "round" | "event";
  title: Localised;
  /** What it belongs to; null where its own title says enough. */
  of: Localised | null;
  from: Date;
  to: Date | null;
  /** Its time as it is printed, such as 2017, where that is all that is known; null where the instants are. */
  printed: string | null;
  /** Path below the locale. */
  path: string;
};

/** A process drawn over whole months, or whole years where it lasts longer: where each thing stands. */
export type Timeline = {
  /** Calendar months as 2026-11, or years as 2026, in UTC, without a gap. */
  periods: string[];
  /** In thousandths of the width. */
  rows: { entry: TimelineEntry; at: number; length: number }[];
  /** Where now is; null outside of these periods. */
  now: number | null;
};

/** The width of the whole. */
export const timelineWidth = 1000;
/** What is shorter could not be seen. */
const shortest = 4;
/** So many months are drawn as months. */
const mostMonths = 18;

/** The things in order of time, over all the months or years that they touch; null where there is none. */
export function timelineOf(entries: readonly TimelineEntry[], now: Date): Timeline | null {
  const [first, ...others] = entries.toSorted((one, other) => one.from.getTime() - other.from.getTime());
  if (first === undefined) return null;
  const inOrder = [first, ...others];
  const firstMonth = monthOf(first.from);
  const lastMonth = Math.max(...inOrder.map(({ from, to }) => monthOf(to ?? from)));
  const step = lastMonth - firstMonth < mostMonths ? 1 : 12;
  const [from, until] = [Math.floor(firstMonth / step) * step, Math.ceil((lastMonth + 1) / step) * step];
  const [start, end] = [instantOf(from), instantOf(until)];
  const placeOf = (instant: Date) => Math.round(((instant.getTime() - start) / (end - start)) * timelineWidth);
  const rows = inOrder.map((entry) => {
    const at = Math.min(placeOf(entry.from), timelineWidth - shortest);
    return { entry, at, length: Math.max(placeOf(entry.to ?? entry.from) - at, shortest) };
  });
  const today = placeOf(now);
  return {
    periods: Array.from({ length: (until - from) / step }, (_, index) => nameOf(from + index * step, step)),
    rows,
    now: today < 0 || today > timelineWidth ? null : today,
  };
}

/**
 * Where an event stands: from instant to instant, or over the whole day, month or year that is printed where nobody
 * knows the hour or its zone. Null where nothing is known.
 */
export function timeOfEvent(event: {
  startsAt: Date | null;
  endsAt: Date | null;
  printedStart: string | null;
}): Pick<TimelineEntry, "from" | "to" | "printed"> | null {
  if (event.startsAt !== null) return { from: event.startsAt, to: event.endsAt, printed: null };
  const [printed, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(event.printedStart ?? "") ?? [];
  if (printed === undefined || year === undefined) return null;
  const [first, place] = [Number(year), Number(month ?? 1) - 1];
  const until = Date.UTC(
    month === undefined ? first + 1 : first,
    month !== undefined && day === undefined ? place + 1 : place,
    day === undefined ? 1 : Number(day) + 1,
  );
  return { from: new Date(Date.UTC(first, place, Number(day ?? 1))), to: new Date(until - 1000), printed };
}

/** Months since the first of the calendar. */
function monthOf(instant: Date): number {
  return instant.getUTCFullYear() * 12 + instant.getUTCMonth();
}

function nameOf(month: number, step: number): string {
  const year = String(Math.floor(month / 12));
  return step === 12 ? year : `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** Where a month begins, in milliseconds. */
function instantOf(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1);
}
