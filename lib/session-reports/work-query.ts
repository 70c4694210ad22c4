import { database } from "@/lib/db/client";
import { countsAsOverAt } from "@/lib/events/event-window";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { morningAfter, reminderDay } from "./event-day";
import type { ReportStateName } from "./lifecycle";

/** A report that somebody has to write. */
export type ReportWork = {
  eventId: string;
  title: Localised;
  zone: string;
  /** Null while nobody began it. */
  state: ReportStateName | null;
  /** Corrections without an answer. */
  pending: number;
  /** The morning of the twelfth day; null while the hours are unknown. */
  dueAt: Date | null;
};

/** Most reports on one list. */
const most = 50;

/**
 * Reports that are due by somebody: of events that are over and of which they were named rapporteur or began the
 * report, and, for organisers and rapporteurs of a process, those that were begun there and are not published.
 */
export async function listReportWork(actor: Actor, now: Date): Promise<ReportWork[]> {
  const own = { some: { personId: actor.personId, endedAt: null } };
  const inOffice = actor.offices
    .filter(({ role, draftId }) => role !== "moderator" && draftId === null)
    .map(({ processId }) => processId);
  const unpublished = { state: { not: "published" as const } };
  const events = await database().event.findMany({
    where: {
      state: "published",
      orderedAt: { lt: now },
      OR: [
        { rapporteurs: own, report: null },
        { rapporteurs: own, report: unpublished },
        { report: { ...unpublished, authorId: actor.personId } },
        { processId: { in: inOffice }, report: unpublished },
      ],
    },
    orderBy: [{ orderedAt: "asc" }, { id: "asc" }],
    take: most,
    select: {
      ...{ id: true, title: true, zone: true, startsAt: true, endsAt: true },
      report: { select: { state: true, _count: { select: { corrections: { where: { state: "pending" } } } } } },
    },
  });
  return events
    .filter((event) => (countsAsOverAt(event) ?? now) <= now)
    .map(({ id, title, report, ...event }) => ({
      ...{ eventId: id, title: readLocalised(title), zone: event.zone ?? "UTC" },
      ...{ state: report?.state ?? null, pending: report?._count.corrections ?? 0 },
      dueAt: morningAfter(event, reminderDay),
    }));
}

/** A report that one may correct now. */
export type ReportToRead = { id: string; title: Localised; zone: string; until: Date; asked: number };

/** The reports in correction of events for which somebody was confirmed, to which they came, or at which they were heard. */
export async function listReportsToCorrect({ personId, organisation }: Actor): Promise<ReportToRead[]> {
  const heardOf =
    organisation === null
      ? []
      : [
          { organisationId: organisation.id },
          { partners: { some: { organisationId: organisation.id, state: "confirmed" as const } } },
        ];
  const rows = await database().sessionReport.findMany({
    where: {
      state: "in_correction",
      event: {
        OR: [
          { registrations: { some: { personId, state: { in: ["confirmed", "attended"] } } } },
          {
            speakers: {
              some: { state: "heard", OR: [{ askedById: personId }, { registration: { personId } }, ...heardOf] },
            },
          },
        ],
      },
    },
    orderBy: { correctionUntil: "asc" },
    take: most,
    select: {
      ...{ id: true, correctionUntil: true },
      event: { select: { title: true, zone: true } },
      _count: { select: { corrections: { where: { personId } } } },
    },
  });
  return rows.flatMap(({ id, correctionUntil, event, _count }) =>
    correctionUntil === null
      ? []
      : [
          {
            ...{ id, title: readLocalised(event.title), zone: event.zone ?? "UTC" },
            ...{ until: correctionUntil, asked: _count.corrections },
          },
        ],
  );
}
