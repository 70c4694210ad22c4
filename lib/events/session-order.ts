import { toLocalHour } from "@/lib/consultations/local-hour";
import type { EventKind } from "@/lib/db/generated/client";
import { wholeDayInstants } from "@/lib/i18n/whole-days";
import type { SessionLine } from "./public";
import type { PublicEventLine } from "./public-event";

export type EventMonth = { month: string; events: PublicEventLine[] };

/** A day of a series with its sessions. */
export type EventDay = {
  key: string;
  /** An instant on that day. */
  at: Date;
  /** The zone whose day it is; null for sessions of which it is unknown. */
  zone: string | null;
  events: PublicEventLine[];
};

/** One of the years of a yearly event. */
export type EventEdition = { event: PublicEventLine; kinds: { kind: EventKind; events: PublicEventLine[] }[] };

/** Events in the order given under their months ("2020-12", or "2020" where no more is known), each as the calendar hangs in its own zone. */
export function byMonth(events: readonly PublicEventLine[]): EventMonth[] {
  const months = gathered(events, monthOf);
  return [...months].map(([month, those]) => ({ month, events: those }));
}

/**
 * Sessions in time order under their days. A series that crosses midnight has its days in one zone, its own; without
 * one, in UTC.
 */
export function byDay(events: readonly PublicEventLine[], zone: string | null): EventDay[] {
  const shownIn = (event: PublicEventLine) => (event.startsAt === null ? null : (zone ?? "UTC"));
  const days = gathered(events, (event) => `${shownIn(event) === null}${localDay(event, shownIn(event))}`);
  return [...days].flatMap(([key, those]) => {
    const [first] = those;
    return first === undefined
      ? []
      : [{ key, at: first.startsAt ?? first.orderedAt, zone: shownIn(first), events: those }];
  });
}

/** The editions of a yearly event, the latest first, each with its sessions by kind; empty where there are none. */
export function byEdition(sessions: readonly SessionLine[]): EventEdition[] {
  return sessions
    .filter(({ kind }) => kind === "series")
    .toReversed()
    .map((event) => ({ event, kinds: byKind(sessions.filter(({ parentId }) => parentId === event.id)) }));
}

export function byKind(events: readonly PublicEventLine[]): EventEdition["kinds"] {
  return [...gathered(events, ({ kind }) => kind)].flatMap(([, those]) => {
    const [first] = those;
    return first === undefined ? [] : [{ kind: first.kind, events: those }];
  });
}

/**
 * A series that takes its days from its sessions, with the days of the first and the last of them. It has none while no
 * session has an hour.
 */
export function withSpan<Event extends PublicEventLine>(event: Event, sessions: readonly PublicEventLine[]): Event {
  if (event.kind !== "series" || event.startsAt !== null) return event;
  const timed = sessions.filter(({ startsAt }) => startsAt !== null);
  const first = timed[0]?.startsAt ?? null;
  const last = timed.at(-1)?.startsAt ?? null;
  if (first === null || last === null) return event;
  const zone = event.zone ?? "UTC";
  const day = (at: Date) => toLocalHour(at, zone).slice(0, 10);
  return { ...event, zone, wholeDays: true, ...wholeDayInstants(day(first), day(last), zone) };
}

function gathered<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const those = found.get(keyOf(item));
    if (those === undefined) found.set(keyOf(item), [item]);
    else those.push(item);
  }
  return found;
}

function monthOf(event: PublicEventLine): string {
  const { startsAt, printedStart } = event;
  if (startsAt === null && printedStart !== null) return printedStart.slice(0, 7);
  return localDay(event, event.zone).slice(0, 7);
}

function localDay({ startsAt, orderedAt }: PublicEventLine, zone: string | null): string {
  return (startsAt === null || zone === null ? orderedAt.toISOString() : toLocalHour(startsAt, zone)).slice(0, 10);
}
