import type { Database, Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { type ReportSubject, reportPolicy } from "./policy";
import { tookPart } from "./took-part";

const eventColumns = {
  ...{ id: true, slug: true, title: true, processId: true, state: true, kind: true },
  ...{ zone: true, wholeDays: true, startsAt: true, endsAt: true },
} as const;

/** The event of a report, with what the actor is to it; not_found where they may not know of its report. */
export async function loadReported(db: Database, actor: Actor, eventId: string) {
  const event = await db.event.findUnique({
    where: { id: eventId },
    select: { ...eventColumns, report: { select: { id: true, state: true } } },
  });
  if (event === null) throw notFound();
  const { report, ...rest } = event;
  const subject: ReportSubject = {
    processId: event.processId,
    isEventRapporteur: await isRapporteur(db, actor, eventId),
    tookPart: await tookPart(db, actor, eventId),
    state: report?.state ?? null,
  };
  if (!reportPolicy.read(actor, subject)) throw notFound();
  return { event: rest, subject, reportId: report?.id ?? null };
}

export type ReportedEvent = Awaited<ReturnType<typeof loadReported>>["event"];

async function isRapporteur(db: Database, { personId }: Actor, eventId: string): Promise<boolean> {
  const held = await db.eventRapporteur.count({ where: { eventId, personId, endedAt: null } });
  return held > 0;
}

/** A report under lock, as commands of its writers and readers need it; not_found where the actor may not read it. */
export async function lockReport(tx: Transaction, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM session_report WHERE id = ${id}::uuid FOR UPDATE`;
  const report = await tx.sessionReport.findUnique({
    where: { id },
    select: {
      ...{ id: true, eventId: true, state: true, revision: true, language: true, authorId: true },
      ...{ issues: true, discussion: true, nextSteps: true, correctionUntil: true },
      points: { orderBy: { position: "asc" }, select: { text: true, support: true, speaker: true } },
      corrections: { select: { state: true } },
    },
  });
  if (report === null) throw notFound();
  const { event, subject } = await loadReported(tx, actor, report.eventId);
  return { report, event, subject, acting: actingOn(actor, subject) };
}

export type LockedReport = Awaited<ReturnType<typeof lockReport>>["report"];

/** Refuses who saw another text than the one that stands. */
export function refuseUnlessSeen({ revision }: { revision: number }, seenRevision: number): void {
  if (revision !== seenRevision) throw new DomainError("conflict", "session-reports.errors.changedMeanwhile");
}

/** The actor as the record names them: who was named for one event holds no office, and acts as rapporteur all the same. */
export function actingOn(actor: Actor, { isEventRapporteur, processId }: ReportSubject): Actor {
  if (!isEventRapporteur) return actor;
  return { ...actor, offices: [...actor.offices, { role: "rapporteur", processId, draftId: null }] };
}
