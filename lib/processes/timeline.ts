import type { Localised } from "@/lib/kernel/localised";

/** Something that takes place from one instant to another, or at one where the end is null. */
export type TimelineEntry = {
  kind: "stage" | "round" | "event";
  title: Localised;
  /** What it belongs to; null where its own title says enough. */
  of: Localised | null;
  from: Date;
  to: Date | null;
  /** Path below the locale. */
  path: string;
};

/** A process drawn over whole years: where each thing stands, in thousandths of the width. */
export type Timeline = {
  /** Calendar years in UTC, without a gap. */
  years: number[];
  rows: { entry: TimelineEntry; at: number; length: number }[];
  /** Where now is; null outside of these years. */
  now: number | null;
};

/** The width of the whole. */
export const timelineWidth = 1000;
/** What is shorter could not be seen. */
const shortest = 4;

/** The things in order of time, over all the years that they touch; null where there is none. */
export function timelineOf(entries: readonly TimelineEntry[], now: Date): Timeline | null {
  const [first, ...others] = entries.toSorted((one, other) => one.from.getTime() - other.from.getTime());
  if (first === undefined) return null;
  const inOrder = [first, ...others];
  const last = Math.max(...inOrder.map(({ from, to }) => (to ?? from).getUTCFullYear()));
  const from = first.from.getUTCFullYear();
  const years = Array.from({ length: last - from + 1 }, (_, index) => from + index);
  const [start, end] = [Date.UTC(from, 0, 1), Date.UTC(last + 1, 0, 1)];
  const placeOf = (instant: Date) => Math.round(((instant.getTime() - start) / (end - start)) * timelineWidth);
  const rows = inOrder.map((entry) => {
    const at = Math.min(placeOf(entry.from), timelineWidth - shortest);
    return { entry, at, length: Math.max(placeOf(entry.to ?? entry.from) - at, shortest) };
  });
  const today = placeOf(now);
  return { years, rows, now: today < 0 || today > timelineWidth ? null : today };
}
