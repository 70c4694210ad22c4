import { Temporal } from "temporal-polyfill";

/** Something that a person is confirmed for, with the hour of its confirmation. */
export type Sitting = { startsAt: Date; zone: string; wholeDays: boolean; confirmedAt: Date };

export type ReminderKind = "week" | "day" | "hour";

/** One mail: the sessions of it in order of time, and the instant from which it is due. */
export type DueGroup<S> = { kind: ReminderKind; from: Date; sittings: [S, ...S[]] };

const before: Record<ReminderKind, Temporal.DurationLike> = {
  week: { weeks: 1 },
  day: { days: 1 },
  hour: { hours: 1 },
};

/**
 * When a reminder comes due. A day and a week before are counted by the clocks of the zone: across a change of
 * daylight saving the reminder comes at the hour at which the event begins.
 */
export function reminderAt(kind: ReminderKind, { startsAt, zone }: Pick<Sitting, "startsAt" | "zone">): Date {
  return new Date(zoned(startsAt, zone).subtract(before[kind]).epochMilliseconds);
}

/**
 * The reminders that are due of what one person is confirmed for in one series, or of an event of its own: a week
 * before the first, with all that begin within a week of it; a day and an hour before the first of a day, with all of
 * that day. Of each only the last whose instant has come, so that nobody gets two at once; none for whoever was
 * confirmed after its instant, since the confirmation told them the same. Days without hours have none by the hour.
 *
 * @param sittings those that have begun too, since they may head the day of one that has not
 */
export function dueGroups<S extends Sitting>(sittings: readonly S[], now: Date): DueGroup<S>[] {
  const inOrder = sittings.toSorted((left, right) => left.startsAt.getTime() - right.startsAt.getTime());
  const weeks = groupsOf(inOrder, (first, next) => next.startsAt < inAWeek(first));
  const days = groupsOf(inOrder, (first, next) => localDay(first) === localDay(next));
  return [
    ...weeks.filter((group) => nearestKind(group[0], now) === "week").map((group) => due("week", group)),
    ...days.flatMap((group) => {
      const kind = nearestKind(group[0], now);
      return kind === null || kind === "week" ? [] : [due(kind, group)];
    }),
  ].filter(({ from, sittings: group }) => group.some(({ confirmedAt }) => confirmedAt <= from));
}

function due<S extends Sitting>(kind: ReminderKind, sittings: [S, ...S[]]): DueGroup<S> {
  return { kind, from: reminderAt(kind, sittings[0]), sittings };
}

/** The last reminder whose instant has come; null before the first and once it has begun. */
function nearestKind(sitting: Sitting, now: Date): ReminderKind | null {
  if (now >= sitting.startsAt) return null;
  const kinds: ReminderKind[] = sitting.wholeDays ? ["day", "week"] : ["hour", "day", "week"];
  return kinds.find((kind) => now >= reminderAt(kind, sitting)) ?? null;
}

/** Cuts a row in order of time wherever the next no longer belongs to the first of its group. */
function groupsOf<S>(inOrder: readonly S[], belongs: (first: S, next: S) => boolean): [S, ...S[]][] {
  const groups: [S, ...S[]][] = [];
  for (const next of inOrder) {
    const group = groups.at(-1);
    if (group !== undefined && belongs(group[0], next)) group.push(next);
    else groups.push([next]);
  }
  return groups;
}

function inAWeek({ startsAt, zone }: Sitting): Date {
  return new Date(zoned(startsAt, zone).add({ weeks: 1 }).epochMilliseconds);
}

function localDay({ startsAt, zone }: Sitting): string {
  return zoned(startsAt, zone).toPlainDate().toString();
}

function zoned(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}
