import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { databaseNow } from "@/lib/db/now";
import { countsAsOverAt } from "@/lib/events/event-window";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, defaultPageSize, type Page, toPage } from "@/lib/kernel/pages";
import { type Answers, askedOf, type FormField, readAnswers } from "./form-view";
import { type RegistrationStateName, registrationLifecycle, stateAt } from "./lifecycle";
import { loadForm } from "./load-form";
import { type AttendanceName, attendancesOf } from "./places";
import { ownRegistrations } from "./policy";
import { positionsOf } from "./waiting-line";

const columns = {
  ...{ id: true, eventId: true, state: true, revision: true, attendance: true, arrival: true, createdAt: true },
  ...{ offeredUntil: true, awaitsFocalPoint: true, awaitsOrganiser: true, reason: true, affiliation: true },
  event: {
    select: {
      ...{ id: true, slug: true, parentId: true, title: true, state: true, mode: true, approval: true },
      ...{ zone: true, wholeDays: true, startsAt: true, endsAt: true },
    },
  },
} as const;

/** One's own registration in a list. */
export type OwnRegistration = {
  id: string;
  revision: number;
  state: RegistrationStateName;
  /** Whether a place is kept for one's answer. */
  isOffered: boolean;
  attendance: AttendanceName;
  /** Place in line; null unless waiting. */
  position: number | null;
  offeredUntil: Date | null;
  awaitsFocalPoint: boolean;
  awaitsOrganiser: boolean;
  /** Why it was rejected or cancelled by others; null otherwise. */
  reason: string | null;
  event: {
    slug: string;
    title: Localised;
    isCancelled: boolean;
    isOver: boolean;
    startsAt: Date | null;
    zone: string | null;
    wholeDays: boolean;
  };
  /** Place and link; null unless confirmed or present. */
  room: { place: string | null; joinLink: string | null; joinWords: string | null } | null;
  may: { cancel: boolean; change: boolean };
};

/** One's own registrations, the newest first. */
export async function listOwnRegistrations(
  actor: Actor,
  cursor: string | null,
  size = defaultPageSize,
): Promise<Page<OwnRegistration>> {
  const db = database();
  const after = cursor === null ? null : decodeInstantCursor(cursor);
  const rows = await db.registration.findMany({
    where: {
      AND: [
        ownRegistrations(actor),
        after === null ? {} : { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] },
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: size + 1,
    select: columns,
  });
  const now = await databaseNow(db);
  const page = toPage(rows, size, ({ id, createdAt }) => ({ key: createdAt.toISOString(), id }));
  const beside = await readBeside(page.items);
  return { items: page.items.map((row) => toOwn(row, beside, now)), next: page.next };
}

/** One's own registration with what was told in it, to change it. */
export type OwnRegistrationInFull = OwnRegistration & {
  /** Name of the organisation on whose behalf one comes; null for nobody's. */
  organisation: string | null;
  organisationId: string | null;
  /** Whether the organisers look at a change of what matters again. */
  asksAgain: boolean;
  ways: readonly AttendanceName[];
  fields: FormField[];
  told: {
    affiliation: string | null;
    roleTitle: string | null;
    badgeName: string | null;
    accessibility: string | null;
    answers: Answers;
    listed: boolean;
  };
};

/** Refuses: not_found, also for somebody else's. */
export async function readOwnRegistration(actor: Actor, id: string): Promise<OwnRegistrationInFull> {
  const db = database();
  const row = await db.registration.findFirst({
    where: { id, AND: [ownRegistrations(actor)] },
    select: {
      ...columns,
      ...{ roleTitle: true, badgeName: true, accessibility: true, answers: true, listed: true },
      organisationId: true,
      organisation: { select: { name: true, stakeholderGroup: true } },
    },
  });
  if (row === null) throw notFound();
  const now = await databaseNow(db);
  const own = toOwn(row, await readBeside([row]), now);
  const { affiliation, roleTitle, badgeName, accessibility, answers, listed } = row;
  return {
    ...own,
    ...{ organisation: row.organisation?.name ?? null, organisationId: row.organisationId },
    asksAgain: row.event.approval && own.state !== "pending",
    ways: attendancesOf(row.event.mode),
    fields: askedOf(await loadForm(db, row.event), row.organisation?.stakeholderGroup ?? null),
    told: { affiliation, roleTitle, badgeName, accessibility, answers: readAnswers(answers), listed },
  };
}

type Row = Prisma.RegistrationGetPayload<{ select: typeof columns }>;
type Room = NonNullable<OwnRegistration["room"]>;
type Beside = { rooms: Map<string, Room>; positions: Map<string, number> };

/** Only who has a place knows where it is. */
function knowsRoom({ state }: { state: RegistrationStateName }): boolean {
  return state === "confirmed" || state === "attended";
}

/** Rooms by event, of those who may know them, and places in line by registration. */
async function readBeside(rows: readonly Row[]): Promise<Beside> {
  const db = database();
  const known = rows.filter((row) => knowsRoom(row)).map(({ eventId }) => eventId);
  const [rooms, positions] = await Promise.all([
    db.eventRoom.findMany({
      where: { eventId: { in: known } },
      select: { eventId: true, place: true, joinLink: true, joinWords: true },
    }),
    positionsOf(
      db,
      rows.map(({ id }) => id),
    ),
  ]);
  return { rooms: new Map(rooms.map(({ eventId, ...room }) => [eventId, room])), positions };
}

function toOwn(row: Row, { rooms, positions }: Beside, now: Date): OwnRegistration {
  const { id, revision, attendance, offeredUntil, awaitsFocalPoint, awaitsOrganiser, reason, event } = row;
  const state = stateAt(row, now);
  const over = countsAsOverAt(event);
  const isOver = over !== null && over <= now;
  const room = knowsRoom(row) ? (rooms.get(row.eventId) ?? null) : null;
  const isComing = event.state === "published" && !isOver;
  return {
    ...{ id, revision, state, attendance, offeredUntil, awaitsFocalPoint, awaitsOrganiser, reason },
    isOffered: state === "waitlisted" && offeredUntil !== null,
    position: positions.get(id) ?? null,
    event: {
      ...{ slug: event.slug, title: readLocalised(event.title), isCancelled: event.state === "cancelled", isOver },
      ...{ startsAt: event.startsAt, zone: event.zone, wholeDays: event.wholeDays },
    },
    room: room === null ? null : roomFor(attendance, room),
    may: {
      cancel: isComing && registrationLifecycle.can("cancel", state),
      change: isComing && registrationLifecycle.can("change", state),
    },
  };
}

/** Who comes to the room needs no link, and the other way round. */
function roomFor(attendance: AttendanceName, room: Room): Room {
  return attendance === "on_site"
    ? { place: room.place, joinLink: null, joinWords: null }
    : { place: null, joinLink: room.joinLink, joinWords: room.joinWords };
}
