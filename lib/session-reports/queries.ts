import { database } from "@/lib/db/client";
import { type EventPhase, eventPhase } from "@/lib/events/event-window";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { type ReportStateName, roundIsDone, takesCorrections } from "./lifecycle";
import { loadReported, type ReportedEvent } from "./load-report";
import { reportPolicy } from "./policy";
import type { SupportDegreeName } from "./schema";

export type ReportPointShown = { text: string; support: SupportDegreeName; speaker: string | null };

/** The words of a report, as its writers and those who correct it read them. */
export type ReportContent = {
  id: string;
  state: ReportStateName;
  revision: number;
  language: string;
  authorName: string;
  issues: string;
  discussion: string;
  nextSteps: string;
  points: ReportPointShown[];
  correctionUntil: Date | null;
};

export type CorrectionShown = {
  id: string;
  state: "pending" | "accepted" | "not_accepted";
  /** Name of who asked; the address where they have told none. */
  by: string;
  organisation: string | null;
  quote: string | null;
  words: string;
  answer: string | null;
  askedAt: Date;
};

export type ReportedEventShown = { id: string; slug: string; title: Localised; zone: string; phase: EventPhase };

export type ReportOnDesk = {
  event: ReportedEventShown;
  /** Null while nobody began it. */
  report: ReportContent | null;
  corrections: CorrectionShown[];
  rapporteurs: { personId: string; name: string }[];
  may: { name: boolean; publishNow: boolean };
};

const content = {
  ...{ id: true, state: true, revision: true, language: true, authorName: true },
  ...{ issues: true, discussion: true, nextSteps: true, correctionUntil: true },
  points: { orderBy: { position: "asc" }, select: { text: true, support: true, speaker: true } },
} as const;

const asked = {
  ...{ id: true, state: true, quote: true, words: true, answer: true, askedAt: true },
  person: { select: { name: true, email: true } },
  organisation: { select: { name: true } },
} as const;

/** The report of an event as its writers have it before them. Refuses: not_found, also who only corrects it. */
export async function readReportOnDesk(actor: Actor, eventId: string, now: Date): Promise<ReportOnDesk> {
  const db = database();
  const { event, subject, reportId } = await loadReported(db, actor, eventId);
  if (!reportPolicy.write(actor, subject)) throw notFound();
  const named = await db.eventRapporteur.findMany({
    where: { eventId, endedAt: null },
    orderBy: { namedAt: "asc" },
    select: { personId: true, person: { select: { name: true, email: true } } },
  });
  const found =
    reportId === null
      ? null
      : await db.sessionReport.findUniqueOrThrow({
          where: { id: reportId },
          select: { ...content, corrections: { orderBy: { askedAt: "asc" }, select: asked } },
        });
  const { corrections = [], ...report } = found ?? {};
  const pending = corrections.filter(({ state }) => state === "pending").length;
  return {
    event: shownEvent(event, now),
    report: found === null ? null : { ...found, ...report },
    corrections: corrections.map(shownCorrection),
    rapporteurs: named.map(({ personId, person }) => ({ personId, name: person.name ?? person.email })),
    may: {
      name: reportPolicy.nameRapporteur(actor, subject),
      publishNow: found !== null && roundIsDone({ ...found, asked: corrections.length, pending }, now),
    },
  };
}

export type ReportToCorrect = {
  event: ReportedEventShown;
  report: ReportContent;
  /** What the reader asked for. */
  own: CorrectionShown[];
  takesCorrections: boolean;
  /** Whether the reader may write the report as well. */
  writes: boolean;
};

/** A report in its round of corrections, for who took part; not_found for everybody else and at any other time. */
export async function readReportToCorrect(actor: Actor, id: string, now: Date): Promise<ReportToCorrect> {
  const db = database();
  const found = await db.sessionReport.findUnique({
    where: { id },
    select: {
      ...{ ...content, eventId: true },
      corrections: { where: { personId: actor.personId }, orderBy: { askedAt: "asc" }, select: asked },
    },
  });
  if (found === null) throw notFound();
  const { event, subject } = await loadReported(db, actor, found.eventId);
  if (!reportPolicy.correct(actor, subject)) throw notFound();
  const { corrections, eventId: _, ...report } = found;
  return {
    event: shownEvent(event, now),
    report,
    own: corrections.map(shownCorrection),
    takesCorrections: takesCorrections(report, now),
    writes: reportPolicy.write(actor, subject),
  };
}

function shownEvent(event: ReportedEvent, now: Date): ReportedEventShown {
  const { id, slug, title, zone } = event;
  return { id, slug, title: readLocalised(title), zone: zone ?? "UTC", phase: eventPhase(event, now) };
}

type Asked = Omit<CorrectionShown, "by" | "organisation"> & {
  person: { name: string | null; email: string };
  organisation: { name: string } | null;
};

function shownCorrection({ person, organisation, ...rest }: Asked): CorrectionShown {
  return { ...rest, by: person.name ?? person.email, organisation: organisation?.name ?? null };
}

/** The event that a report is of, for who may read it. Refuses: not_found. */
export async function getReportedEvent(actor: Actor, reportId: string): Promise<string> {
  const db = database();
  const found = await db.sessionReport.findUnique({ where: { id: reportId }, select: { eventId: true } });
  if (found === null) throw notFound();
  await loadReported(db, actor, found.eventId);
  return found.eventId;
}
