/** Days before the closing hour at which whoever has an unsubmitted draft is reminded. */
export const draftReminders = [7, 1] as const;

/** Days before it at which an organisation that a call was addressed to, and that has not answered, is reminded. */
export const callReminders = [14, 7, 1] as const;

const day = 24 * 60 * 60 * 1000;

/** Longest before the closing that anybody is reminded, in milliseconds. */
export const longestAhead = Math.max(...draftReminders, ...callReminders) * day;

/** A reminder that has come due: how many days before, and the instant from which. */
export type DueReminder = { days: number; from: Date };

/**
 * The reminder of an open round that is due now: the last whose instant has come, so that after a stop of the server
 * nobody gets two at once. Null before the first, and once the round is closed.
 */
export function dueReminder(closesAt: Date, days: readonly number[], now: Date): DueReminder | null {
  if (now.getTime() >= closesAt.getTime()) return null;
  const due = days
    .toSorted((left, right) => left - right)
    .find((count) => now.getTime() >= closesAt.getTime() - count * day);
  return due === undefined ? null : { days: due, from: new Date(closesAt.getTime() - due * day) };
}
