import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { ownOrganisations } from "@/lib/moderation/load-moderated";
import { type DeskFilter, matchingDesk } from "./desk-filter";
import { type Answers, type FormField, readAnswers } from "./form-view";
import { type RegistrationStateName, stateAt } from "./lifecycle";
import { loadForm } from "./load-form";
import { type AttendanceName, attendancesOf, capacityFor, takenAt } from "./places";
import { registrationPolicy } from "./policy";

const eventColumns = {
  ...{ id: true, slug: true, parentId: true, processId: true, kind: true, mode: true, title: true, zone: true },
  ...{ startsAt: true, wholeDays: true, capacityOnSite: true, capacityOnline: true, approval: true, quota: true },
} as const;

export type AttendanceFigures = {
  attendance: AttendanceName;
  /** Null for no limit. */
  capacity: number | null;
  /** Confirmed, present, and offers that have not run out. */
  taken: number;
  /** Of them offered and not accepted yet. */
  offered: number;
  waiting: number;
  pending: number;
};

/** An event on the organisers' desk of registrations, with its figures. */
export type RegistrationDesk = {
  event: {
    id: string;
    slug: string;
    title: Localised;
    isSeries: boolean;
    zone: string | null;
    approval: boolean;
  };
  figures: AttendanceFigures[];
  toDecide: number;
  /** The sessions of a series, each with what waits for a decision; empty for an event. */
  sessions: { id: string; title: Localised; registered: number; toDecide: number }[];
};

/** Refuses: not_found, also for whoever does not organise the process. */
export async function readRegistrationDesk(actor: Actor, eventId: string): Promise<RegistrationDesk> {
  const db = database();
  const row = await db.event.findUnique({ where: { id: eventId }, select: eventColumns });
  if (row === null || !registrationPolicy.readDesk(actor, row)) throw notFound();
  const now = await databaseNow(db);
  const [counts, taken, offered, toDecide] = await Promise.all([
    db.registration.groupBy({ by: ["attendance", "state"], where: { eventId }, _count: true }),
    db.registration.groupBy({ by: ["attendance"], where: { eventId, ...takenAt(now) }, _count: true }),
    db.registration.groupBy({
      by: ["attendance"],
      where: { eventId, state: "waitlisted", offeredUntil: { gt: now } },
      _count: true,
    }),
    db.registration.count({ where: { eventId, awaitsOrganiser: true } }),
  ]);
  const figures = attendancesOf(row.mode).map((attendance) => {
    const of = (list: readonly { attendance: string; _count: number }[]) =>
      list.find((one) => one.attendance === attendance)?._count ?? 0;
    const inState = (state: RegistrationStateName) => of(counts.filter((one) => one.state === state));
    return {
      ...{ attendance, capacity: capacityFor(row, attendance), taken: of(taken), offered: of(offered) },
      ...{ waiting: inState("waitlisted") - of(offered), pending: inState("pending") },
    };
  });
  const { id, slug, zone, approval } = row;
  return {
    event: { id, slug, zone, approval, title: readLocalised(row.title), isSeries: row.kind === "series" },
    ...{ figures, toDecide, sessions: row.kind === "series" ? await sessionsOf(id) : [] },
  };
}

async function sessionsOf(parentId: string): Promise<RegistrationDesk["sessions"]> {
  const rows = await database().event.findMany({
    where: { parentId },
    orderBy: [{ orderedAt: "asc" }, { id: "asc" }],
    take: 200,
    select: {
      id: true,
      title: true,
      _count: { select: { registrations: { where: { state: { in: ["confirmed", "attended", "waitlisted"] } } } } },
    },
  });
  const toDecide = await database().registration.groupBy({
    by: ["eventId"],
    where: { eventId: { in: rows.map(({ id }) => id) }, awaitsOrganiser: true },
    _count: true,
  });
  return rows.map(({ id, title, _count }) => ({
    ...{ id, title: readLocalised(title), registered: _count.registrations },
    toDecide: toDecide.find(({ eventId }) => eventId === id)?._count ?? 0,
  }));
}

const lineColumns = {
  ...{ id: true, revision: true, state: true, attendance: true, offeredUntil: true, arrival: true, createdAt: true },
  ...{ name: true, affiliation: true, roleTitle: true, awaitsFocalPoint: true, awaitsOrganiser: true },
  ...{ personId: true, organisationId: true },
  organisation: { select: { name: true, slug: true } },
} as const;

/** A line of the organisers' list; what was told in private is not in it. */
export type DeskRegistration = {
  id: string;
  revision: number;
  state: RegistrationStateName;
  isOffered: boolean;
  attendance: AttendanceName;
  arrival: number;
  createdAt: Date;
  name: string;
  affiliation: string | null;
  roleTitle: string | null;
  organisation: { name: string; slug: string } | null;
  awaitsFocalPoint: boolean;
  awaitsOrganiser: boolean;
  /** One's own, or of one's own organisation: about which one does not decide. */
  isOwn: boolean;
};

/** The registrations for an event in the order of arrival. Refuses: not_found. */
export async function listDeskRegistrations(
  actor: Actor,
  { eventId, filter, cursor }: { eventId: string; filter: DeskFilter; cursor: string | null },
  size = 100,
): Promise<Page<DeskRegistration>> {
  const db = database();
  const event = await db.event.findUnique({ where: { id: eventId }, select: { processId: true } });
  if (event === null || !registrationPolicy.readDesk(actor, event)) throw notFound();
  const after = cursor === null ? null : decodeInstantCursor(cursor);
  const rows = await db.registration.findMany({
    where: {
      eventId,
      AND: [
        matchingDesk(filter),
        after === null ? {} : { OR: [{ createdAt: { gt: after.at } }, { createdAt: after.at, id: { gt: after.id } }] },
      ],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: size + 1,
    select: lineColumns,
  });
  const now = await databaseNow(db);
  const own = await ownOrganisations(db, actor);
  const page = toPage(rows, size, ({ id, createdAt }) => ({ key: createdAt.toISOString(), id }));
  return {
    next: page.next,
    items: page.items.map(({ personId, organisationId, offeredUntil, ...row }) => {
      const state = stateAt({ state: row.state, offeredUntil }, now);
      const isOwn = personId === actor.personId || own.has(organisationId ?? "");
      return { ...row, state, isOffered: state === "waitlisted" && offeredUntil !== null, isOwn };
    }),
  };
}

/** One registration with all that was told, for the organisers. */
export type DeskRegistrationInFull = DeskRegistration & {
  event: { id: string; title: Localised; zone: string | null };
  email: string;
  badgeName: string | null;
  accessibility: string | null;
  fields: readonly FormField[];
  answers: Answers;
  reason: string | null;
};

/** Refuses: not_found, also for whoever does not organise the process, and for another event's registration. */
export async function readDeskRegistration(
  actor: Actor,
  { eventId, id }: { eventId: string; id: string },
): Promise<DeskRegistrationInFull> {
  const db = database();
  const row = await db.registration.findFirst({
    where: { id, eventId },
    select: {
      ...lineColumns,
      ...{ email: true, badgeName: true, accessibility: true, answers: true, reason: true },
      event: { select: eventColumns },
    },
  });
  if (row === null || !registrationPolicy.readDesk(actor, row.event)) throw notFound();
  const own = await ownOrganisations(db, actor);
  const { personId, organisationId, offeredUntil, event, answers, ...rest } = row;
  const state = stateAt({ state: row.state, offeredUntil }, await databaseNow(db));
  return {
    ...rest,
    ...{ state, isOffered: state === "waitlisted" && offeredUntil !== null },
    isOwn: personId === actor.personId || own.has(organisationId ?? ""),
    event: { id: event.id, title: readLocalised(event.title), zone: event.zone },
    fields: await loadForm(db, event),
    answers: readAnswers(answers),
  };
}
