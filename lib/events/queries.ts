import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { missingBeforePublication } from "./before-publication";
import { type EventPhase, eventPhase } from "./event-window";
import { deskEvents, eventPolicy } from "./policy";
import { typedHours } from "./typed-hours";

export type SessionOnDesk = {
  id: string;
  title: Localised;
  kind: string;
  state: "draft" | "published" | "cancelled";
  zone: string | null;
  wholeDays: boolean;
  startsAt: Date | null;
  endsAt: Date | null;
  printedStart: string | null;
  printedEnd: string | null;
  phase: EventPhase;
};

const sessionColumns = {
  id: true,
  title: true,
  kind: true,
  state: true,
  zone: true,
  wholeDays: true,
  startsAt: true,
  endsAt: true,
  printedStart: true,
  printedEnd: true,
} as const;

/** The most sessions that a series shows on its page of the desk. */
const mostSessions = 300;

export type EventForDesk = Awaited<ReturnType<typeof getEventForDesk>>;

/** One event with what its pages on the desk show, without its room, and what the reader may do there. */
export async function getEventForDesk(actor: Actor, eventId: string) {
  const row = await database().event.findUnique({
    where: { id: eventId },
    select: {
      ...sessionColumns,
      slug: true,
      revision: true,
      sequence: true,
      mode: true,
      summary: true,
      description: true,
      edition: true,
      city: true,
      contact: true,
      registration: true,
      publishedAt: true,
      cancelledAt: true,
      cancelReason: true,
      processId: true,
      parentId: true,
      consultationId: true,
      process: { select: { slug: true, name: true, status: true } },
      parent: { select: { id: true, title: true, state: true } },
      areas: { select: { areaId: true } },
      sessions: { orderBy: [{ orderedAt: "asc" }, { id: "asc" }], take: mostSessions, select: sessionColumns },
    },
  });
  if (row === null || !eventPolicy.seeOnDesk(actor, row)) throw notFound();
  const now = await databaseNow(database());
  const mayEdit = eventPolicy.edit(actor, row);
  return {
    ...row,
    title: readLocalised(row.title),
    summary: readLocalised(row.summary),
    description: readLocalised(row.description),
    city: readLocalised(row.city),
    process: { ...row.process, name: readLocalised(row.process.name) },
    parent: row.parent === null ? null : { ...row.parent, title: readLocalised(row.parent.title) },
    areaIds: row.areas.map(({ areaId }) => areaId),
    sessions: row.sessions.map((session) => shownSession(session, now)),
    phase: eventPhase(row, now),
    missing: row.state === "draft" ? missingBeforePublication(row) : [],
    may: {
      organise: mayEdit,
      edit: mayEdit && row.state !== "cancelled",
      publish: eventPolicy.publish(actor, row) && row.state === "draft",
      cancel: eventPolicy.cancel(actor, row) && row.state === "published",
    },
  };
}

function shownSession<Row extends { title: unknown; startsAt: Date | null; endsAt: Date | null }>(row: Row, now: Date) {
  return { ...row, title: readLocalised(row.title), phase: eventPhase(row, now) };
}

export type EventForEdit = Awaited<ReturnType<typeof getEventForEdit>>;

/** The same as its form shows it, with the room that only the confirmed may know; for its organisers. */
export async function getEventForEdit(actor: Actor, eventId: string) {
  const event = await getEventForDesk(actor, eventId);
  if (!event.may.edit || !eventPolicy.readRoom(actor, event)) throw notFound();
  const room = await database().eventRoom.findUnique({
    where: { eventId },
    select: { place: true, joinLink: true, joinWords: true },
  });
  return {
    ...event,
    ...typedHours(event),
    place: room?.place ?? null,
    joinLink: room?.joinLink ?? null,
    joinWords: room?.joinWords ?? null,
    slugFixed: event.state !== "draft",
  };
}

export type EventSurroundings = Awaited<ReturnType<typeof getEventSurroundings>>;

/** What an event of a process can hang together with: its areas, consultations and series. */
export async function getEventSurroundings(actor: Actor, processId: string) {
  if (!eventPolicy.edit(actor, { processId })) throw notFound();
  const [areas, consultations, series] = await Promise.all([
    database().area.findMany({
      where: { processId },
      orderBy: { position: "asc" },
      select: { id: true, name: true },
    }),
    database().consultation.findMany({
      where: { processId },
      orderBy: { createdAt: "desc" },
      take: 200,
      select: { id: true, title: true },
    }),
    database().event.findMany({
      where: { processId, kind: "series", state: { not: "cancelled" } },
      orderBy: { orderedAt: "desc" },
      take: 200,
      select: { id: true, title: true, zone: true },
    }),
  ]);
  return {
    areas: areas.map(({ id, name }) => ({ id, title: readLocalised(name) })),
    consultations: consultations.map(({ id, title }) => ({ id, title: readLocalised(title) })),
    series: series.map((row) => ({ ...row, title: readLocalised(row.title) })),
  };
}

/** The processes in which the actor may prepare an event, by code. */
export async function listOrganisedProcesses(actor: Actor): Promise<{ id: string; slug: string; name: Localised }[]> {
  const ids = actor.offices.map(({ processId }) => processId);
  const rows = await database().process.findMany({
    where: { id: { in: ids.filter((processId) => eventPolicy.create(actor, { processId })) } },
    orderBy: { code: "asc" },
    select: { id: true, slug: true, name: true },
  });
  return rows.map((row) => ({ ...row, name: readLocalised(row.name) }));
}

/** The most events whose zones are set in one form. */
const mostZones = 200;

/**
 * Events that the actor organises and whose zone nobody knows, by their printed start. Left out are cancelled ones, and
 * those of which no day was printed: a zone alone gives them no instant.
 */
export async function listUnknownZones(actor: Actor) {
  const rows = await database().event.findMany({
    where: {
      AND: [deskEvents(actor), { zone: null, printedStart: { not: null }, state: { not: "cancelled" } }],
    },
    orderBy: [{ orderedAt: "asc" }, { id: "asc" }],
    take: mostZones,
    select: { id: true, title: true, printedStart: true, printedEnd: true, process: { select: { name: true } } },
  });
  return rows
    .filter(({ printedStart }) => printedStart !== null && /^\d{4}-\d{2}-\d{2}/.test(printedStart))
    .map(({ process, title, ...row }) => ({
      ...row,
      title: readLocalised(title),
      process: readLocalised(process.name),
    }));
}

export type UnknownZone = Awaited<ReturnType<typeof listUnknownZones>>[number];
