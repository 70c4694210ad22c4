import { database } from "@/lib/db/client";
import { publishedEvent } from "@/lib/events/published-event";
import { listed } from "@/lib/i18n/lists";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { statementNames } from "@/lib/speakers/statement-names";
import { excerptOf } from "./excerpt";
import type { SearchHit } from "./hit";
import type { SearchTerm } from "./read-terms";

type Terms = readonly SearchTerm[];

export async function readConsultations(ids: string[], terms: Terms): Promise<SearchHit[]> {
  const rows = await database().consultation.findMany({
    where: { id: { in: ids }, status: { not: "draft" }, process: { status: "published" } },
    select: { id: true, slug: true, title: true, summary: true, background: true, publishedAt: true },
  });
  return rows.map(({ id, slug, title, summary, background, publishedAt }) => ({
    ...{ kind: "consultation", id, path: `/consultations/${slug}`, title: readLocalised(title), by: null, place: null },
    ...matching([readLocalised(summary), readLocalised(background)], terms),
    at: publishedAt,
  }));
}

export async function readEvents(ids: string[], terms: Terms): Promise<SearchHit[]> {
  const rows = await database().event.findMany({
    where: { AND: [publishedEvent(), { id: { in: ids } }] },
    select: {
      ...{ id: true, slug: true, title: true, summary: true, description: true, startsAt: true },
      process: { select: { name: true } },
    },
  });
  return rows.map(({ id, slug, title, summary, description, startsAt, process }) => ({
    ...{ kind: "event", id, path: `/events/${slug}`, title: readLocalised(title), by: null, at: startsAt },
    place: readLocalised(process.name),
    ...matching([readLocalised(summary), readLocalised(description)], terms),
  }));
}

export async function readReports(ids: string[], terms: Terms): Promise<SearchHit[]> {
  const rows = await database().sessionReport.findMany({
    where: { id: { in: ids }, state: "published", event: publishedEvent() },
    select: {
      ...{ id: true, language: true, authorName: true, issues: true, discussion: true, nextSteps: true },
      ...{ publishedAt: true, points: { orderBy: { position: "asc" }, select: { text: true } } },
      event: { select: { slug: true, title: true } },
    },
  });
  return rows.map(({ id, language, authorName, issues, discussion, nextSteps, publishedAt, points, event }) => ({
    ...{ kind: "report", id, path: `/events/${event.slug}/report`, title: readLocalised(event.title), language },
    excerpt: excerptOf([issues, discussion, ...points.map(({ text }) => text), nextSteps].join("\n"), terms),
    ...{ by: authorName, place: null, at: publishedAt },
  }));
}

export async function readStatements(ids: string[], terms: Terms): Promise<SearchHit[]> {
  const rows = await database().statement.findMany({
    where: {
      ...{ id: { in: ids }, publication: "published", withdrawnAt: null },
      request: { state: "heard", event: publishedEvent() },
    },
    select: {
      ...{ id: true, language: true, text: true, handedInAt: true, publishedAt: true },
      request: {
        select: {
          organisation: { select: { slug: true, name: true } },
          partners: {
            where: { state: "confirmed" },
            select: { answeredAt: true, organisation: { select: { slug: true, name: true } } },
          },
          event: { select: { title: true } },
        },
      },
    },
  });
  return rows.map((row) => ({
    ...{ kind: "statement", id: row.id, path: `/statements/${row.id}`, by: null, language: row.language },
    title: listed(
      statementNames(row).map(({ name }) => name),
      row.language,
    ),
    excerpt: excerptOf(row.text, terms),
    ...{ place: readLocalised(row.request.event.title), at: row.publishedAt },
  }));
}

export async function readOrganisations(ids: string[], terms: Terms): Promise<SearchHit[]> {
  const rows = await database().organisation.findMany({
    where: { id: { in: ids }, status: "verified" },
    select: {
      ...{ id: true, slug: true, name: true, acronym: true, names: true, aliases: true },
      ...{ description: true, descriptionLanguage: true },
    },
  });
  return rows.map(({ id, slug, name, acronym, names, aliases, description, descriptionLanguage }) => ({
    ...{ kind: "organisation", id, path: `/organisations/${slug}`, by: null, place: null, at: null },
    title: acronym === null ? name : `${name} (${acronym})`,
    language: description === null ? null : descriptionLanguage,
    excerpt: excerptOf(description ?? [...Object.values(readLocalised(names)), ...aliases].join(" · "), terms),
  }));
}

/** The first text, in whichever language, that says what was looked for; without one the beginning of the first. */
function matching(texts: readonly Localised[], terms: Terms): Pick<SearchHit, "language" | "excerpt"> {
  const found = texts.flatMap((text) =>
    Object.entries(text).map(([language, words]) => ({ language, excerpt: excerptOf(words, terms) })),
  );
  const said = found.find(({ excerpt }) => excerpt.some(({ isMarked }) => isMarked)) ?? found[0];
  return said ?? { language: null, excerpt: [] };
}
