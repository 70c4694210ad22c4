import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import { comma } from "@/lib/i18n/lists";
import { readLocalised } from "@/lib/kernel/localised";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { translationAnchor } from "@/lib/text/part-anchor";
import { readWords } from "@/lib/translations/read-words";
import { excerptOfFirst } from "./excerpt";
import type { FoundTranslation, SearchHit } from "./hit";
import type { SearchTerm } from "./read-terms";

type Terms = readonly SearchTerm[];

/** Translations of paragraphs and of contributions as they are shown: as such, with the way to the original. */
export async function readTranslations(ids: string[], terms: Terms, now: Date): Promise<SearchHit[]> {
  const rows = await shownTranslations(ids, now);
  return rows.flatMap((row) => {
    const mark = marks.find((known) => known === row.state);
    return mark === undefined ? [] : (ofParagraph(row, mark, terms) ?? ofContribution(row, mark, terms));
  });
}

const marks = ["machine", "reviewed", "official"] as const;

function shownTranslations(ids: string[], now: Date) {
  return database().translation.findMany({
    where: {
      ...{ id: { in: ids }, state: { in: [...marks] } },
      OR: [{ paragraph: { version: publishedVersion() } }, { contribution: publishedBy(now) }],
    },
    select: {
      ...{ id: true, language: true, state: true, engine: true, words: true, addedAt: true },
      paragraph: {
        select: {
          ...{ id: true, anchor: true, number: true },
          version: {
            select: {
              ...{ slug: true, title: true, language: true, publishedAt: true },
              draft: { select: { slug: true, consultation: { select: { slug: true, title: true } } } },
            },
          },
        },
      },
      contribution: {
        select: {
          ...{ id: true, kind: true, reference: true, language: true, publishedAt: true },
          ...publicAuthorSelect,
          consultation: { select: { title: true } },
        },
      },
    },
  });
}

type Row = Awaited<ReturnType<typeof shownTranslations>>[number];

function ofParagraph(row: Row, mark: FoundTranslation["mark"], terms: Terms): SearchHit | null {
  const { paragraph, language, engine } = row;
  if (paragraph === null) return null;
  const { anchor, number, version } = paragraph;
  const { draft, title } = version;
  const text = `/consultations/${draft.consultation.slug}/drafts/${draft.slug}/${version.slug}`;
  const original = `${text}#${anchor}`;
  return {
    ...{ kind: "paragraph", id: row.id, by: null, at: version.publishedAt },
    path: `${text}/paragraphs/${anchor}#${translationAnchor(language)}`,
    ...{
      title: number === null ? title : `${title}${comma(version.language)}${number}`,
      titleLanguage: version.language,
      language,
    },
    excerpt: excerptOfFirst([readWords(row.words).text ?? ""], terms),
    place: readLocalised(draft.consultation.title),
    translation: { mark, engine, from: version.language, original, originalId: paragraph.id },
  };
}

/** None where the contribution was published anew since: the translation is of other words then. */
function ofContribution(row: Row, mark: FoundTranslation["mark"], terms: Terms): SearchHit[] {
  const { contribution, language, engine, addedAt } = row;
  if (contribution?.publishedAt == null || addedAt < contribution.publishedAt) return [];
  const { title, ...texts } = readWords(row.words);
  const original = `/contributions/${contribution.reference ?? ""}`;
  return [
    {
      ...{ kind: contribution.kind, id: row.id, path: `${original}/translations/${language}`, language },
      ...{ title: title ?? contribution.reference ?? "", excerpt: excerptOfFirst(Object.values(texts), terms) },
      ...{ by: publicAuthor(contribution)?.name ?? null, at: contribution.publishedAt },
      place: readLocalised(contribution.consultation.title),
      translation: { mark, engine, from: contribution.language, original, originalId: contribution.id },
    },
  ];
}
