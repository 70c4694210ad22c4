import { z } from "zod";
import { database } from "@/lib/db/client";
import { publishedEvent } from "@/lib/events/published-event";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import type { KeyWord } from "./key-words";
import type { SupportDegreeName } from "./schema";

/** A published report. Corrections and who asked for them are never in it. */
export type PublishedReport = {
  event: { id: string; slug: string; title: Localised; zone: string; startsAt: Date | null };
  language: string;
  authorName: string;
  publishedAt: Date;
  issues: string;
  discussion: string;
  nextSteps: string;
  points: { text: string; support: SupportDegreeName; speaker: string | null }[];
  keyWords: KeyWord[];
};

const keyWordsSchema = z.array(z.object({ word: z.string(), count: z.number().int() })).catch([]);

/** The report of an event; null while it is not published, or the event is not. */
export async function publishedReport(eventSlug: string): Promise<PublishedReport | null> {
  const found = await database().sessionReport.findFirst({
    where: { state: "published", event: { AND: [publishedEvent(), { slug: eventSlug }] } },
    select: {
      ...{ language: true, authorName: true, publishedAt: true, issues: true, discussion: true, nextSteps: true },
      keyWords: true,
      points: { orderBy: { position: "asc" }, select: { text: true, support: true, speaker: true } },
      event: { select: { id: true, slug: true, title: true, zone: true, startsAt: true } },
    },
  });
  if (found === null || found.publishedAt === null) return null;
  const { event, publishedAt, keyWords, ...words } = found;
  return {
    ...{ ...words, publishedAt, keyWords: keyWordsSchema.parse(keyWords) },
    event: { ...event, title: readLocalised(event.title), zone: event.zone ?? "UTC" },
  };
}

/** What the page of an event says of its report. */
export type ReportNote = { authorName: string; publishedAt: Date; points: number; keyWords: string[] };

/** The note for the page of an event; null while nothing is published. */
export async function reportNote(eventId: string): Promise<ReportNote | null> {
  const found = await database().sessionReport.findFirst({
    where: { eventId, state: "published" },
    select: { authorName: true, publishedAt: true, keyWords: true, _count: { select: { points: true } } },
  });
  if (found === null || found.publishedAt === null) return null;
  const keyWords = keyWordsSchema.parse(found.keyWords).slice(0, 5);
  const { authorName, publishedAt, _count } = found;
  return { authorName, publishedAt, points: _count.points, keyWords: keyWords.map(({ word }) => word) };
}
