import type { Transaction } from "@/lib/db/client";
import type { LoadedEvent } from "@/lib/events/load-event";

export const attendances = ["on_site", "online"] as const;
export type AttendanceName = (typeof attendances)[number];

type Capacities = Pick<LoadedEvent, "capacityOnSite" | "capacityOnline">;

/** Places for those who come in one way; null for no limit. */
export function capacityFor(event: Capacities, attendance: AttendanceName): number | null {
  return attendance === "on_site" ? event.capacityOnSite : event.capacityOnline;
}

/** In which ways one can come. */
export function attendancesOf(mode: LoadedEvent["mode"]): readonly AttendanceName[] {
  if (mode === "hybrid") return attendances;
  return mode === "online" ? ["online"] : ["on_site"];
}

/** Where-clause of the registrations that hold a place at an instant. */
export function takenAt(now: Date) {
  return {
    OR: [
      { state: { in: ["confirmed" as const, "attended" as const] } },
      { state: "waitlisted" as const, offeredUntil: { gt: now } },
    ],
  };
}

/** How many places are taken at an instant: confirmed, present, and offers that have not run out. */
export function countTaken(
  db: Pick<Transaction, "registration">,
  { eventId, attendance }: { eventId: string; attendance: AttendanceName },
  now: Date,
): Promise<number> {
  return db.registration.count({ where: { eventId, attendance, ...takenAt(now) } });
}

/** Places that are left; null for no limit. Never below nought: what was given is not taken away. */
export function freeOf(capacity: number | null, taken: number): number | null {
  return capacity === null ? null : Math.max(0, capacity - taken);
}

/** Places that nobody holds at an instant; null for no limit. */
export async function countFree(
  db: Pick<Transaction, "registration">,
  event: Capacities & { id: string },
  attendance: AttendanceName,
  now: Date,
): Promise<number | null> {
  const capacity = capacityFor(event, attendance);
  if (capacity === null) return null;
  return freeOf(capacity, await countTaken(db, { eventId: event.id, attendance }, now));
}

/** What an organisation has of its quota, whoever waits or was offered a place included. */
export function countOfOrganisation(
  db: Pick<Transaction, "registration">,
  { eventId, organisationId }: { eventId: string; organisationId: string },
  now: Date,
): Promise<number> {
  return db.registration.count({ where: { eventId, organisationId, ...liveAt(now) } });
}

/** Where-clause of what stands at an instant: asked for, waiting, or held. */
export function liveAt(now: Date) {
  return {
    OR: [
      { state: { in: ["pending" as const, "confirmed" as const, "attended" as const, "absent" as const] } },
      { state: "waitlisted" as const, offeredUntil: null },
      { state: "waitlisted" as const, offeredUntil: { gt: now } },
    ],
  };
}
