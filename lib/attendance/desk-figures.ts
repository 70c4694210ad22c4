import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { eventPhase } from "@/lib/events/event-window";
import { loadEvent } from "@/lib/events/load-event";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { countAttendance, countPeople } from "./count-figures";
import { type AttendanceFigures, wholeFigures } from "./figures";
import { attendancePolicy } from "./policy";

/** The figures of one session of a series: registrations, of them approved, of them present. */
export type SessionFigures = {
  id: string;
  title: Localised;
  registered: number;
  approved: number;
  present: number;
};

/** The figures of an event, or of a series, as its organisers read them. */
export type FiguresDesk = {
  event: { id: string; slug: string; title: Localised; isSeries: boolean; isOver: boolean };
  /** Of an event, its registrations; of a series, the people who registered for any session, each once. */
  figures: AttendanceFigures;
  /** In order of time; empty for an event. */
  sessions: SessionFigures[];
};

/** Refuses: not_found, also for whoever does not organise the process. */
export async function readFiguresDesk(actor: Actor, eventId: string): Promise<FiguresDesk> {
  const db = database();
  const event = await loadEvent(db, eventId);
  if (event === null || !attendancePolicy.readFigures(actor, event)) throw notFound();
  const { id, slug } = event;
  const isSeries = event.kind === "series";
  const shown = {
    ...{ id, slug, title: readLocalised(event.title), isSeries },
    isOver: !isSeries && eventPhase(event, await databaseNow(db)) === "over",
  };
  if (!isSeries) return { event: shown, figures: wholeFigures(await countAttendance(id)), sessions: [] };
  const sessions = await readSessions(id);
  const counted = await countPeople(sessions.map((session) => session.id));
  return { event: shown, figures: wholeFigures(counted), sessions };
}

const approved = new Set(["confirmed", "absent", "attended"]);

/** The sessions of a series, those of its editions too. */
async function readSessions(seriesId: string): Promise<SessionFigures[]> {
  const rows = await database().event.findMany({
    where: { kind: { not: "series" }, OR: [{ parentId: seriesId }, { parent: { parentId: seriesId } }] },
    orderBy: [{ orderedAt: "asc" }, { id: "asc" }],
    take: 500,
    select: { id: true, title: true },
  });
  const counts = await database().registration.groupBy({
    by: ["eventId", "state"],
    where: { eventId: { in: rows.map(({ id }) => id) } },
    _count: { _all: true },
  });
  return rows.map(({ id, title }) => {
    const own = counts.filter(({ eventId }) => eventId === id);
    const sum = (counts: typeof own) => counts.reduce((total, { _count }) => total + _count._all, 0);
    return {
      ...{ id, title: readLocalised(title), registered: sum(own) },
      approved: sum(own.filter(({ state }) => approved.has(state))),
      present: sum(own.filter(({ state }) => state === "attended")),
    };
  });
}
