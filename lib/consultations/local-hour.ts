import { Temporal } from "temporal-polyfill";

/** What a local date and hour mean in a zone: one instant, none (clocks jump over it) or two (it comes twice). */
export type LocalHour =
  | { kind: "exact"; instant: Date }
  | { kind: "skipped" }
  | { kind: "repeated" }
  | { kind: "unreadable" };

/**
 * Finds the instant of a local hour, as in the value of a datetime-local field.
 * @param local "2026-11-30T18:00", seconds optional (ISO 8601 without offset)
 * @param zone IANA zone, such as Europe/Zurich
 */
export function readLocalHour(local: string, zone: string): LocalHour {
  try {
    const plain = Temporal.PlainDateTime.from(local);
    const earlier = plain.toZonedDateTime(zone, { disambiguation: "earlier" });
    const later = plain.toZonedDateTime(zone, { disambiguation: "later" });
    if (earlier.epochMilliseconds === later.epochMilliseconds) {
      return { kind: "exact", instant: new Date(earlier.epochMilliseconds) };
    }
    return { kind: earlier.toPlainDateTime().equals(plain) ? "repeated" : "skipped" };
  } catch (error) {
    if (error instanceof RangeError) return { kind: "unreadable" };
    throw error;
  }
}

/** The local hour of an instant, for a datetime-local field: "2026-11-30T18:00". */
export function toLocalHour(instant: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}

/** Names of places only: an offset like +02:00 does not know when clocks change. */
export function zones(): string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC" && zone.includes("/"))];
}

export function isPlaceZone(zone: string): boolean {
  return zone === "UTC" || (/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+$/.test(zone) && isKnown(zone));
}

function isKnown(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
