import type { Localised } from "@/lib/kernel/localised";

/** A session of a process: a stage of few days, or an event. Days as YYYY-MM-DD, at the place where it is held. */
export type Session = {
  kind: "stage" | "event";
  title: Localised;
  process: { slug: string; name: Localised };
  from: string;
  /** The last day; the first one where it lasts no longer. */
  to: string;
  /** Path below the locale. */
  path: string;
};

/** Days on which sessions of several processes take place, so that nobody can attend all of them. */
export type Clash = { from: string; to: string; sessions: Session[] };

/** What lasts longer is a period in which something goes on, and keeps nobody away from anything. */
const mostDays = 14;

/** The number of days from one to the other, both counted. */
function lengthOf({ from, to }: Pick<Session, "from" | "to">): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

/**
 * The days on which sessions of more than one process take place, in order. Days that follow each other with the same
 * sessions are one clash.
 */
export function clashesOf(sessions: readonly Session[]): Clash[] {
  const short = sessions.filter((session) => lengthOf(session) <= mostDays);
  const days = [...new Set(short.flatMap(daysOf))].sort();
  const clashes: Clash[] = [];
  for (const day of days) {
    const held = short.filter(({ from, to }) => from <= day && day <= to);
    if (new Set(held.map(({ process }) => process.slug)).size < 2) continue;
    const last = clashes.at(-1);
    if (last !== undefined && nextDay(last.to) === day && isSame(last.sessions, held)) last.to = day;
    else clashes.push({ from: day, to: day, sessions: held });
  }
  return clashes;
}

function isSame(one: readonly Session[], other: readonly Session[]): boolean {
  return one.length === other.length && one.every((session, index) => session === other[index]);
}

function daysOf({ from, to }: Session): string[] {
  const days = [from];
  while ((days.at(-1) ?? to) < to) days.push(nextDay(days.at(-1) ?? to));
  return days;
}

function nextDay(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
