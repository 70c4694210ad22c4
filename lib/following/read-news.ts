import { publishedConsultation } from "@/lib/consultations/published-consultation";
import { publishedContributions } from "@/lib/contributions/published-list";
import { database } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import { publishedEvent } from "@/lib/events/published-event";
import { languageName } from "@/lib/i18n/formats";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import type { ToldNews } from "@/lib/mail/templates/following";
import { readTranslations } from "./read-translations";

type Thing = ToldNews["thing"];

/** What was found for an address, by its kind and id. */
export type Found = { thing: Thing; thingId: string };

/** One of them as a mail tells it, in one language, and the consultation or process under which it stands there. */
export type News = Found & ToldNews & { under: string };

type At = { now: Date; locale: string };

/** Those of the things that everybody may see now: consultations, texts, answers, events and reports first, then what was said, newest first. */
export async function readNews(found: readonly Found[], at: At): Promise<News[]> {
  const idsOf = (wanted: Thing) => found.filter(({ thing }) => thing === wanted).map(({ thingId }) => thingId);
  return (
    await Promise.all([
      readConsultations(idsOf("consultation"), at),
      readVersions(idsOf("version"), at),
      readAnswers(idsOf("answers"), at),
      readEvents(idsOf("event"), at),
      readReports(idsOf("report"), at),
      readContributions(idsOf("contribution"), at),
      readTranslated(idsOf("translation"), at),
    ])
  ).flat();
}

async function readVersions(ids: string[], { locale }: At): Promise<News[]> {
  if (ids.length === 0) return [];
  const rows = await database().draftVersion.findMany({
    where: { id: { in: ids }, ...publishedVersion() },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    select: {
      ...{ id: true, slug: true, label: true },
      draft: { select: { slug: true, title: true, consultation: { select: { slug: true, title: true } } } },
    },
  });
  return rows.map(({ id, slug, label, draft }) => ({
    ...{ thing: "version", thingId: id, by: "", number: inLocale(readLocalised(label), locale).text, reference: "" },
    title: inLocale(readLocalised(draft.title), locale).text,
    under: inLocale(readLocalised(draft.consultation.title), locale).text,
    path: `/${locale}/consultations/${draft.consultation.slug}/drafts/${draft.slug}/${slug}`,
  }));
}

async function readAnswers(ids: string[], { locale }: At): Promise<News[]> {
  if (ids.length === 0) return [];
  const rows = await database().dispositionPublication.findMany({
    where: { id: { in: ids }, version: publishedVersion() },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      version: {
        select: {
          ...{ slug: true, label: true },
          draft: { select: { slug: true, title: true, consultation: { select: { slug: true, title: true } } } },
        },
      },
    },
  });
  return rows.map(({ id, version: { slug, label, draft } }) => ({
    ...{ thing: "answers", thingId: id, by: "", number: inLocale(readLocalised(label), locale).text, reference: "" },
    title: inLocale(readLocalised(draft.title), locale).text,
    under: inLocale(readLocalised(draft.consultation.title), locale).text,
    path: `/${locale}/consultations/${draft.consultation.slug}/dispositions?version=${draft.slug}:${slug}`,
  }));
}

async function readConsultations(ids: string[], { locale }: At): Promise<News[]> {
  if (ids.length === 0) return [];
  const rows = await database().consultation.findMany({
    where: { AND: [publishedConsultation(), { id: { in: ids } }] },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    select: { id: true, slug: true, title: true, process: { select: { name: true } } },
  });
  return rows.map(({ id, slug, title, process }) => ({
    ...{ thing: "consultation", thingId: id, by: "", number: "", reference: "" },
    title: inLocale(readLocalised(title), locale).text,
    under: inLocale(readLocalised(process.name), locale).text,
    path: `/${locale}/consultations/${slug}`,
  }));
}

const eventColumns = { slug: true, title: true, process: { select: { name: true } } } as const;

type EventRow = { slug: string; title: unknown; process: { name: unknown } };

function ofEvent({ slug, title, process }: EventRow, locale: string) {
  return {
    ...{ by: "", number: "", reference: "" },
    title: inLocale(readLocalised(title), locale).text,
    under: inLocale(readLocalised(process.name), locale).text,
    path: `/${locale}/events/${slug}`,
  };
}

async function readEvents(ids: string[], { locale }: At): Promise<News[]> {
  if (ids.length === 0) return [];
  const rows = await database().event.findMany({
    where: { AND: [publishedEvent(), { id: { in: ids } }] },
    orderBy: [{ orderedAt: "asc" }, { id: "asc" }],
    select: { id: true, ...eventColumns },
  });
  return rows.map(({ id, ...event }) => ({ thing: "event", thingId: id, ...ofEvent(event, locale) }));
}

async function readReports(ids: string[], { locale }: At): Promise<News[]> {
  if (ids.length === 0) return [];
  const rows = await database().sessionReport.findMany({
    where: { id: { in: ids }, state: "published", event: publishedEvent() },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    select: { id: true, event: { select: eventColumns } },
  });
  return rows.map(({ id, event }) => {
    const told = ofEvent(event, locale);
    return { thing: "report", thingId: id, ...told, path: `${told.path}/report` };
  });
}

/** Longest beginning of a contribution, in letters. */
const longestExcerpt = 140;

async function readContributions(ids: string[], { now, locale }: At): Promise<News[]> {
  if (ids.length === 0) return [];
  const { items } = await publishedContributions({ id: { in: ids } }, now, ids.length);
  return items.map((line) => {
    return {
      ...{ thing: "contribution", thingId: line.id, by: line.submitter?.name ?? "", reference: line.reference },
      number: (line.paragraphs.length === 1 ? line.paragraphs[0]?.number : null) ?? "",
      title: beginning(line.title ?? line.excerpt),
      under: inLocale(line.place.consultation.title, locale).text,
      path: `/${locale}/contributions/${line.reference}`,
    };
  });
}

async function readTranslated(ids: string[], { now, locale }: At): Promise<News[]> {
  return (await readTranslations(ids, now)).map((line) => {
    const original = `/${locale}/contributions/${line.reference}`;
    return {
      ...{ thing: "translation", thingId: line.id, by: line.author ?? "", number: "", reference: line.reference },
      title: beginning(line.title ?? line.text),
      under: inLocale(line.consultation, locale).text,
      path: `${original}/translations/${line.language}`,
      translation: {
        ...{ mark: line.mark, original },
        ...{ into: languageName(line.language, locale), from: languageName(line.from, locale) },
      },
    };
  });
}

function beginning(text: string): string {
  const letters = Array.from(text.replace(/\s+/g, " ").trim());
  return letters.length > longestExcerpt ? `${letters.slice(0, longestExcerpt - 1).join("")}…` : letters.join("");
}
