/**
 * When a round is open, computed from its two instants and a clock that is passed in; nothing stored says so.
 * The opening instant is open, the closing instant is closed.
 */
export type RoundDates = { opensAt: Date; closesAt: Date };

/** closing_soon is open, in its last 72 hours. */
export type RoundState = "not_yet_open" | "open" | "closing_soon" | "closed";

export type RoundWindow = {
  state: RoundState;
  /** When the state changes next; null when it never does. */
  changesAt: Date | null;
};

const closingSoonMs = 72 * 60 * 60 * 1000;

export function roundWindow({ opensAt, closesAt }: RoundDates, now: Date): RoundWindow {
  if (now.getTime() >= closesAt.getTime()) return { state: "closed", changesAt: null };
  if (now.getTime() < opensAt.getTime()) return { state: "not_yet_open", changesAt: opensAt };
  const soonFrom = closesAt.getTime() - closingSoonMs;
  if (now.getTime() >= soonFrom) return { state: "closing_soon", changesAt: closesAt };
  return { state: "open", changesAt: new Date(soonFrom) };
}

/** Whether an act at this instant is in time. */
export function isOpen(round: RoundDates, now: Date): boolean {
  return now.getTime() >= round.opensAt.getTime() && now.getTime() < round.closesAt.getTime();
}

/**
 * The round that a consultation shows: the open one that closes first, else the next to open, else the one that
 * closed last; null when there is none.
 */
export function consultationWindow<Round extends RoundDates>(
  rounds: readonly Round[],
  now: Date,
): (RoundWindow & { round: Round }) | null {
  const open = rounds.filter((round) => isOpen(round, now)).sort(byInstant("closesAt"));
  const coming = rounds.filter((round) => round.opensAt.getTime() > now.getTime()).sort(byInstant("opensAt"));
  const past = [...rounds].sort(byInstant("closesAt")).reverse();
  const round = open[0] ?? coming[0] ?? past[0];
  return round === undefined ? null : { round, ...roundWindow(round, now) };
}

function byInstant(field: keyof RoundDates) {
  return (a: RoundDates, b: RoundDates) => a[field].getTime() - b[field].getTime();
}

/** A stretch of time in the one unit that people would say it in. */
export type TimeLeft = { unit: "days" | "hours" | "minutes"; count: number };

/**
 * How long it is from one instant to a later one: whole days from two days on, then whole hours, in the last hour
 * minutes, the started one included. Never promises more than there is, but for that last started minute.
 */
export function timeLeft(from: Date, to: Date): TimeLeft {
  const minutes = Math.max(0, (to.getTime() - from.getTime()) / 60_000);
  if (minutes >= 48 * 60) return { unit: "days", count: Math.floor(minutes / (24 * 60)) };
  if (minutes >= 60) return { unit: "hours", count: Math.floor(minutes / 60) };
  return { unit: "minutes", count: Math.ceil(minutes) };
}
