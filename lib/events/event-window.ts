/** What is computed of an event from its instants and a clock; nothing stored says so. */
export type EventHours = {
  /** Null while the zone is unknown, and for a series. */
  startsAt: Date | null;
  /** Null where it is not stated. */
  endsAt: Date | null;
};

export type EventPhase = "unknown" | "coming" | "running" | "over";

const hour = 60 * 60 * 1000;

/** Where no end is stated, an event counts as running for this long, for lists and reminders alone; never shown. */
export const assumedMs = 3 * hour;

/** When it counts as over; null while its hours are unknown. */
export function countsAsOverAt({ startsAt, endsAt }: EventHours): Date | null {
  if (startsAt === null) return null;
  return endsAt ?? new Date(startsAt.getTime() + assumedMs);
}

export function eventPhase(event: EventHours, now: Date): EventPhase {
  const over = countsAsOverAt(event);
  if (event.startsAt === null || over === null) return "unknown";
  if (now < event.startsAt) return "coming";
  return now < over ? "running" : "over";
}

/** When what is said of an event stops being true: at its start, or when it counts as over; null once it is. */
export function nextTurn(event: EventHours, now: Date): Date | null {
  const turns = [event.startsAt, countsAsOverAt(event)];
  return turns.find((turn) => turn !== null && now < turn) ?? null;
}

export type RegistrationWindow = {
  registration: "none" | "platform" | "link";
  state: "draft" | "published" | "cancelled";
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
} & EventHours;

export type RegistrationStands = "none" | "elsewhere" | "not_yet" | "open" | "closed" | "cancelled";

/** Whether one can register at this instant: the opening instant is open, the closing one is closed. */
export function registrationStands(event: RegistrationWindow, now: Date): RegistrationStands {
  if (event.state !== "published") return event.state === "cancelled" ? "cancelled" : "none";
  if (event.registration === "none") return "none";
  if (event.registrationOpensAt !== null && now < event.registrationOpensAt) return "not_yet";
  const closes = event.registrationClosesAt ?? event.startsAt;
  if (closes !== null && now >= closes) return "closed";
  return event.registration === "link" ? "elsewhere" : "open";
}

/** Whether one can choose sessions of a series: until it is over, whatever each of them says. */
export function seriesStands(series: RegistrationWindow, now: Date): RegistrationStands {
  const over = countsAsOverAt(series);
  if (over !== null && over <= now) return "none";
  return registrationStands({ ...series, startsAt: over }, now);
}

/** The next instant at which registration opens or closes; null when there is none to come. */
export function nextRegistrationTurn(event: RegistrationWindow, now: Date): Date | null {
  const turns = [event.registrationOpensAt, event.registrationClosesAt];
  return turns.reduce<Date | null>((next, turn) => soonest(next, turn !== null && now < turn ? turn : null), null);
}

/** The earlier of two instants, either of which may be none. */
export function soonest(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
