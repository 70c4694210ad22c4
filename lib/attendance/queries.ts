import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { loadDoorEvent } from "./load-door";
import { attendancePolicy } from "./policy";
import { mostFound } from "./schema";

/** The event as its door shows it. */
export type DoorEvent = {
  id: string;
  slug: string;
  title: Localised;
  state: "draft" | "published" | "cancelled";
  /** IANA zone; null while it is unknown: hours are then shown in UTC. */
  zone: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
};

export async function readDoor(actor: Actor, eventId: string): Promise<DoorEvent> {
  const { id, slug, title, state, zone, startsAt, endsAt } = await loadDoorEvent(database(), actor, eventId);
  return { id, slug, title: readLocalised(title), state, zone, startsAt, endsAt };
}

/** How many are expected in one way of attending, and how many of them are in. */
export type DoorCount = { attendance: "on_site" | "online"; expected: number; in: number };

/** Confirmed and present, by way of attending. Whoever was marked absent was expected too. */
export async function countDoor(actor: Actor, eventId: string): Promise<DoorCount[]> {
  await loadDoorEvent(database(), actor, eventId);
  const rows = await database().registration.groupBy({
    by: ["attendance", "state"],
    where: { eventId, state: { in: ["confirmed", "attended", "absent"] } },
    _count: { _all: true },
  });
  return (["on_site", "online"] as const).flatMap((attendance) => {
    const of = rows.filter((row) => row.attendance === attendance);
    if (of.length === 0) return [];
    const sum = (states: readonly string[]) =>
      of.filter(({ state }) => states.includes(state)).reduce((total, { _count }) => total + _count._all, 0);
    return [{ attendance, expected: sum(["confirmed", "attended", "absent"]), in: sum(["attended"]) }];
  });
}

/** One who registered, as a door needs them. */
export type DoorPerson = {
  id: string;
  name: string;
  affiliation: string | null;
  attendance: "on_site" | "online";
  state: "pending" | "confirmed" | "waitlisted" | "rejected" | "cancelled" | "attended" | "absent";
  walkIn: boolean;
  /** When they came in; null until then. */
  since: Date | null;
};

/** The same on the device: its code as SHA-256 in hexadecimal letters, so that no list of codes lies on a telephone. */
export type ListedPerson = DoorPerson & { codeHash: string };

/** Those at the door whose name or affiliation holds every word of what was typed, by name; none for no word. */
export async function searchDoor(actor: Actor, eventId: string, typed: string): Promise<DoorPerson[]> {
  await loadDoorEvent(database(), actor, eventId);
  const words = typed.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return [];
  const rows = await database().registration.findMany({
    where: {
      eventId,
      AND: words.slice(0, 8).map((word) => ({
        OR: (["name", "badgeName", "affiliation"] as const).map((column) => ({
          [column]: { contains: word.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const },
        })),
      })),
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostFound,
    select: columns,
  });
  return rows.map(({ checkedInAt, ...row }) => ({ ...row, since: checkedInAt }));
}

const columns = {
  id: true,
  name: true,
  affiliation: true,
  attendance: true,
  state: true,
  walkIn: true,
  checkedInAt: true,
} as const;

/** Everybody who registered for the event, for a door that may lose its network. */
export async function listDoor(actor: Actor, eventId: string): Promise<ListedPerson[]> {
  await loadDoorEvent(database(), actor, eventId);
  return database().$queryRaw<ListedPerson[]>`
    SELECT id::text AS id, name, affiliation, attendance::text AS attendance, state::text AS state, "walkIn",
      "checkedInAt" AS since, encode(sha256(convert_to(code, 'UTF8')), 'hex') AS "codeHash"
    FROM registration WHERE "eventId" = ${eventId}::uuid ORDER BY name, id`;
}

/** Somebody who was let in at one door and came to another: both are told. */
export type SeenTwice = { firstScanId: string; againScanId: string; name: string; since: Date; at: Date };

/** Who was scanned again, among what settled after an instant, the latest first and at most a hundred. */
export async function listSeenTwice(actor: Actor, eventId: string, after: Date): Promise<SeenTwice[]> {
  await loadDoorEvent(database(), actor, eventId);
  return database().$queryRaw<SeenTwice[]>`
    SELECT s.id::text AS "againScanId", first.id::text AS "firstScanId", r.name, first."scannedAt" AS since,
      s."scannedAt" AS at
    FROM door_scan s JOIN registration r ON r.id = s."registrationId"
      JOIN LATERAL (
        SELECT f.id, f."scannedAt" FROM door_scan f
        WHERE f."registrationId" = r.id AND NOT f.again AND f."settledAt" <= s."settledAt"
        ORDER BY f."settledAt" DESC LIMIT 1
      ) first ON true
    WHERE r."eventId" = ${eventId}::uuid AND s.again AND s."settledAt" > ${after}
    ORDER BY s."settledAt" DESC LIMIT 100`;
}

/** What lets somebody in: for its owner alone, while the place is theirs. */
export type Ticket = { registrationId: string; code: string; name: string };

/** Refuses: not_found for all others, and while the registration is not confirmed. */
export async function readTicket(actor: Actor, registrationId: string): Promise<Ticket> {
  const row = await database().registration.findUnique({
    where: { id: registrationId },
    select: { id: true, personId: true, state: true, code: true, name: true, badgeName: true },
  });
  if (row === null || !attendancePolicy.readTicket(actor, row)) throw notFound();
  if (row.state !== "confirmed" && row.state !== "attended") throw notFound();
  return { registrationId: row.id, code: row.code, name: row.badgeName ?? row.name };
}
