import { database } from "@/lib/db/client";
import { type AttendanceName, attendancesOf, capacityFor, freeOf, takenAt } from "./places";

/** Places that are left for those who come in one way; null for no limit. Nobody is named. */
export type PlacesLeft = { attendance: AttendanceName; free: number | null };

/** What everybody may know of the places of a published event. */
export async function publicPlaces(eventId: string, now: Date): Promise<PlacesLeft[]> {
  const db = database();
  const event = await db.event.findFirst({
    where: { id: eventId, state: "published" },
    select: { mode: true, capacityOnSite: true, capacityOnline: true },
  });
  if (event === null) return [];
  const taken = await db.registration.groupBy({
    by: ["attendance"],
    where: { eventId, ...takenAt(now) },
    _count: true,
  });
  return attendancesOf(event.mode).map((attendance) => {
    const held = taken.find((count) => count.attendance === attendance)?._count ?? 0;
    return { attendance, free: freeOf(capacityFor(event, attendance), held) };
  });
}
