import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { attendancesOf } from "@/lib/registrations/places";
import { loadDoorEvent } from "./load-door";
import { attendancePolicy } from "./policy";
import { namedParticipants, type ParticipantList } from "./public-list";
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
  /** Whether days are announced and no hours. */
  wholeDays: boolean;
  /** In which ways one can come. */
  ways: readonly ("on_site" | "online")[];
};

export async function readDoor(actor: Actor, eventId: string): Promise<DoorEvent> {
  const event = await loadDoorEvent(database(), actor, eventId);
  const { id, slug, title, state, zone, startsAt, endsAt, wholeDays, mode } = event;
  return { id, slug, title: readLocalised(title), state, zone, startsAt, endsAt, wholeDays, ways: attendancesOf(mode) };
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

/** One's own place in an event, with what can be done about the list of participants and the certificate. */
export type OwnPlace = {
  event: { id: string; slug: string; title: Localised };
  /** Null for organisers without a registration of their own. */
  own: { id: string; listed: boolean } | null;
  /** Null where the list is hidden from those who take part. */
  list: ParticipantList | null;
};

/** The list of participants for those who take part and for organisers; refuses: not_found for all others. */
export async function readParticipants(actor: Actor, slug: string): Promise<OwnPlace> {
  const event = await database().event.findUnique({
    where: { slug },
    select: { id: true, slug: true, title: true, state: true, processId: true, participantList: true },
  });
  if (event === null || event.state === "draft") throw notFound();
  const own = await database().registration.findFirst({
    where: {
      eventId: event.id,
      state: { in: ["confirmed", "attended"] },
      OR: [{ personId: actor.personId }, { personId: null, email: actor.email }],
    },
    select: { id: true, listed: true },
  });
  if (own === null && !attendancePolicy.readDoor(actor, event)) throw notFound();
  const { id, title, participantList } = event;
  return {
    event: { id, slug, title: readLocalised(title) },
    own,
    list: participantList === "hidden" ? null : await namedParticipants(id),
  };
}

/** What somebody can do on the day and after it with their own registration. */
export type OwnAttendance = {
  registrationId: string;
  /** What the QR code says; null while the place is not theirs. */
  code: string | null;
  /** Number of the certificate; null until they asked for one. */
  certificate: string | null;
  mayAskForCertificate: boolean;
  /** Whether they agreed to stand in the list of participants, and who reads it. */
  listed: boolean;
  list: "hidden" | "participants" | "everyone";
  slug: string;
};

/** Refuses: not_found for everybody but whom it lets in. */
export async function readOwnAttendance(actor: Actor, registrationId: string): Promise<OwnAttendance> {
  const row = await database().registration.findUnique({
    where: { id: registrationId },
    select: {
      ...{ id: true, personId: true, email: true, state: true, code: true, certificate: true, listed: true },
      event: { select: { slug: true, participantList: true } },
    },
  });
  if (row === null || !attendancePolicy.readTicket(actor, row)) throw notFound();
  const holds = row.state === "confirmed" || row.state === "attended";
  return {
    registrationId: row.id,
    code: holds ? row.code : null,
    certificate: row.state === "attended" ? row.certificate : null,
    mayAskForCertificate: row.state === "attended" && row.certificate === null,
    listed: row.listed,
    list: row.event.participantList,
    slug: row.event.slug,
  };
}

/** What lets somebody in: for its owner alone, while the place is theirs. Refuses: not_found for all others. */
export async function readTicket(actor: Actor, registrationId: string): Promise<{ code: string }> {
  const { code } = await readOwnAttendance(actor, registrationId);
  if (code === null) throw notFound();
  return { code };
}
