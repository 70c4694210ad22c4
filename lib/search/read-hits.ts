import { neutralName } from "@/lib/attachments/neutral-name";
import { withoutTitle } from "@/lib/contributions/opening-words";
import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { comma } from "@/lib/i18n/lists";
import { readLocalised } from "@/lib/kernel/localised";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { translationsOf } from "@/lib/translations/translations-of";
import { excerptOf, excerptOfFirst } from "./excerpt";
import type { SearchHit } from "./hit";
import { partThatSays } from "./part-that-says";
import { readConsultations, readEvents, readOrganisations, readReports, readStatements } from "./read-frames";
import type { SearchTerm } from "./read-terms";
import { readTranslations } from "./read-translations";
import type { SearchKind } from "./schema";
import { originalParagraphs, translatedText } from "./translated-texts";

type Terms = readonly SearchTerm[];
type Found = { kind: string; id: string; isTranslation: boolean };

/** What each kind is read by; each asks again what is published, since a moment has gone by. */
const readers: Record<SearchKind, (ids: string[], terms: Terms, now: Date) => Promise<SearchHit[]>> = {
  paragraph: readParagraphs,
  comment: readContributions,
  input: readContributions,
  attachment: readAttachments,
  statement: readStatements,
  report: readReports,
  consultation: readConsultations,
  event: readEvents,
  organisation: readOrganisations,
};

/** What was found, as it is shown, in the order given. */
export async function readHits(found: readonly Found[], terms: Terms, now: Date): Promise<SearchHit[]> {
  const originals = Object.entries(readers).map(([kind, reader]) => ({
    reader,
    ids: found.flatMap((one) => (one.kind === kind && !one.isTranslation ? one.id : [])),
  }));
  const translated = found.flatMap(({ id, isTranslation }) => (isTranslation ? id : []));
  const read = await Promise.all(
    [...originals, { reader: readTranslations, ids: translated }].map(({ reader, ids }) =>
      ids.length === 0 ? [] : reader(ids, terms, now),
    ),
  );
  const byId = new Map(read.flat().map((hit) => [hit.id, hit]));
  return found.flatMap(({ id }) => byId.get(id) ?? []);
}

async function readParagraphs(ids: string[], terms: Terms): Promise<SearchHit[]> {
  const rows = await database().paragraph.findMany({
    where: { id: { in: ids }, version: { status: { not: "draft" } } },
    select: {
      ...{ id: true, lineageId: true, anchor: true, number: true, text: true },
      version: {
        select: {
          ...{ slug: true, title: true, language: true, publishedAt: true },
          ...translatedText,
          draft: { select: { slug: true, consultation: { select: { slug: true, title: true } } } },
        },
      },
    },
  });
  const originals = await originalParagraphs(rows);
  return rows.map(({ id, anchor, number, text, version: { draft, ...version } }) => ({
    ...{ kind: "paragraph", id, language: version.language, by: null, at: version.publishedAt },
    path: `/consultations/${draft.consultation.slug}/drafts/${draft.slug}/${version.slug}#${anchor}`,
    title: number === null ? version.title : `${version.title}${comma(version.language)}${number}`,
    excerpt: excerptOf(text, terms),
    place: readLocalised(draft.consultation.title),
    translation: originals.get(id),
  }));
}

const ofContribution = {
  ...{ id: true, kind: true, reference: true, language: true, publishedAt: true },
  ...publicAuthorSelect,
  consultation: { select: { title: true } },
} as const;

async function readContributions(ids: string[], terms: Terms, now: Date): Promise<SearchHit[]> {
  const rows = await database().contribution.findMany({
    where: { AND: [publishedBy(now), { id: { in: ids } }] },
    select: {
      ...ofContribution,
      ...{ bodyText: true, changeNote: true, termFrom: true, termTo: true, proposedText: true, fallbackText: true },
      input: {
        select: {
          title: true,
          parts: {
            select: { partKey: true, keyMessage: true, recommendation: true, bodyText: true },
            orderBy: { position: "asc" },
          },
        },
      },
    },
  });
  const translations = await translationsOf(ids, now);
  return rows.map((row) => {
    const title = row.input?.title ?? "";
    const term = row.termFrom === null ? null : `${row.termFrom} → ${row.termTo ?? ""}`;
    const asks = [row.changeNote, term, row.proposedText, row.fallbackText].filter((words) => words !== null);
    const by = publicAuthor(row)?.name ?? null;
    const anchor = partThatSays(row.input?.parts ?? [], terms);
    const path = `/contributions/${row.reference ?? ""}${anchor === null ? "" : `#${anchor}`}`;
    return {
      ...{ kind: row.kind, id: row.id, path, language: row.language },
      title: title === "" ? (row.reference ?? "") : title,
      excerpt: excerptOfFirst([withoutTitle(row.bodyText, title), ...asks], terms),
      ...{ by, place: readLocalised(row.consultation.title), at: row.publishedAt },
      translations: translations.get(row.id) ?? [],
    };
  });
}

async function readAttachments(ids: string[], terms: Terms, now: Date): Promise<SearchHit[]> {
  const rows = await database().attachment.findMany({
    where: {
      ...{ id: { in: ids }, removedAt: null, withheldAt: null, scan: { in: ["not_asked", "clean"] } },
      contribution: publishedBy(now),
    },
    select: {
      ...{ id: true, name: true, title: true, position: true, words: { select: { text: true } } },
      contribution: { select: ofContribution },
    },
  });
  return rows.map(({ contribution, words, ...file }) => {
    // The name of a file can give away whose it is.
    const name = contribution.protection === "none" ? file.name : neutralName(file);
    const by = publicAuthor(contribution)?.name ?? null;
    return {
      ...{ kind: "attachment", id: file.id, path: `/contributions/${contribution.reference ?? ""}`, by },
      ...{ title: file.title ?? name, language: contribution.language },
      excerpt: excerptOf(words?.text ?? "", terms),
      ...{ place: readLocalised(contribution.consultation.title), at: contribution.publishedAt },
    };
  });
}
