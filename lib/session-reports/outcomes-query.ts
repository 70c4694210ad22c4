import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { loadReported } from "./load-report";
import { reportPolicy } from "./policy";

export type OutcomesOnDesk = {
  event: { id: string; title: Localised };
  areas: { id: string; name: Localised }[];
  outcomes: { id: string; text: Localised; area: Localised | null; isPublished: boolean }[];
};

/** What an event yielded, for who writes its report. Refuses: not_found. */
export async function readOutcomes(actor: Actor, eventId: string): Promise<OutcomesOnDesk> {
  const db = database();
  const { event, subject } = await loadReported(db, actor, eventId);
  if (!reportPolicy.write(actor, subject)) throw notFound();
  const areas = await db.area.findMany({
    where: { processId: event.processId },
    orderBy: { position: "asc" },
    select: { id: true, name: true },
  });
  const outcomes = await db.eventOutcome.findMany({
    where: { eventId },
    orderBy: { position: "asc" },
    select: { id: true, text: true, publishedAt: true, area: { select: { name: true } } },
  });
  return {
    event: { id: event.id, title: readLocalised(event.title) },
    areas: areas.map(({ id, name }) => ({ id, name: readLocalised(name) })),
    outcomes: outcomes.map(({ id, text, area, publishedAt }) => ({
      ...{ id, text: readLocalised(text), isPublished: publishedAt !== null },
      area: area === null ? null : readLocalised(area.name),
    })),
  };
}
