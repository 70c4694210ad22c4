/** Hour of the day, in UTC, at which daily and weekly mails are made. */
const hour = 6;

const monday = 1;
const dayLength = 24 * 60 * 60 * 1000;

/** After a mail, what is told at once is gathered for so long: a busy day does not fill a mailbox. */
export const pause = 15 * 60 * 1000;

/** What was found up to these instants is due now: of daily mails the last six o'clock, of weekly ones that of the last Monday. */
export function dueUntil(now: Date): { daily: Date; weekly: Date } {
  const today = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), hour));
  const daily = today > now ? new Date(today.getTime() - dayLength) : today;
  const sinceMonday = (daily.getUTCDay() - monday + 7) % 7;
  return { daily, weekly: new Date(daily.getTime() - sinceMonday * dayLength) };
}
