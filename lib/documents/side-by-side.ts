import { publishedConsultation } from "@/lib/consultations/published-consultation";
import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { draftDocuments, type PublicSponsor } from "./public";
import { storedThemes } from "./stored-themes";

/** A paragraph as it stands in a column. */
export type SidedParagraph = {
  id: string;
  lineageId: string;
  number: string | null;
  anchor: string;
  depth: number;
  html: string;
  text: string;
};

/** One draft in the comparison, with its latest published text. */
export type SidedDraft = {
  slug: string;
  symbol: string | null;
  title: Localised;
  label: Localised;
  language: string;
  /** Of its reading page, without the language. */
  page: string;
  publishedAt: Date | null;
  sponsors: PublicSponsor[];
};

export type SideBySide = {
  consultation: { id: string; slug: string; title: Localised };
  versionIds: string[];
  /** All drafts that could stand here, for the choice. */
  choices: { slug: string; title: Localised; isShown: boolean }[];
  drafts: SidedDraft[];
  /** In order; each with one list of paragraphs for each draft. */
  themes: { id: string; title: Localised; columns: SidedParagraph[][] }[];
  /** What is under no theme, draft by draft. */
  rest: SidedParagraph[][];
};

/** Columns that fit beside each other. */
const mostSides = 4;

/**
 * The published drafts of a consultation under its themes; null where there is none to show.
 * @param slugs of the drafts to show; empty for all
 * @param most of them at once
 */
export async function sideBySide(slug: string, slugs: readonly string[], most = mostSides): Promise<SideBySide | null> {
  const consultation = await database().consultation.findFirst({
    where: { slug, ...publishedConsultation() },
    select: {
      id: true,
      slug: true,
      title: true,
      drafts: {
        where: { versions: { some: { status: { not: "draft" } } } },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          slug: true,
          symbol: true,
          title: true,
          versions: {
            where: { status: { not: "draft" }, translationOfId: null },
            orderBy: { position: "desc" },
            take: 1,
            select: { id: true, slug: true, label: true, language: true, publishedAt: true },
          },
        },
      },
    },
  });
  if (consultation === null) return null;
  const all = consultation.drafts.flatMap(({ versions: [version], ...draft }) => (version ? [{ draft, version }] : []));
  const asked = all.filter(({ draft }) => slugs.includes(draft.slug));
  const shown = (asked.length > 0 ? asked : all).slice(0, most);
  const [{ themes }, documents, paragraphs] = await Promise.all([
    storedThemes(database(), consultation.id),
    draftDocuments(shown.map(({ draft }) => draft.id)),
    paragraphsOf(shown.map(({ version }) => version.id)),
  ]);
  const columns = shown.map(({ version }) => paragraphs.get(version.id) ?? []);
  const placed = new Set(themes.flatMap(({ lineageIds }) => lineageIds));
  return {
    consultation: { id: consultation.id, slug: consultation.slug, title: readLocalised(consultation.title) },
    versionIds: shown.map(({ version }) => version.id),
    choices: all.map(({ draft }) => ({
      slug: draft.slug,
      title: readLocalised(draft.title),
      isShown: shown.some((one) => one.draft.id === draft.id),
    })),
    drafts: shown.map(({ draft, version }) => ({
      slug: draft.slug,
      symbol: draft.symbol,
      title: readLocalised(draft.title),
      label: readLocalised(version.label),
      language: version.language,
      page: `/consultations/${consultation.slug}/drafts/${draft.slug}/${version.slug}`,
      publishedAt: version.publishedAt,
      sponsors: documents.get(draft.id)?.sponsors ?? [],
    })),
    themes: themes.map(({ id, title, lineageIds }) => {
      const own = new Set(lineageIds);
      return { id, title, columns: columns.map((column) => column.filter(({ lineageId }) => own.has(lineageId))) };
    }),
    rest: columns.map((column) => column.filter(({ lineageId }) => !placed.has(lineageId))),
  };
}

async function paragraphsOf(versionIds: string[]): Promise<Map<string, SidedParagraph[]>> {
  const rows = await database().paragraph.findMany({
    where: { versionId: { in: versionIds }, kind: "paragraph" },
    orderBy: { position: "asc" },
    select: {
      id: true,
      versionId: true,
      lineageId: true,
      number: true,
      anchor: true,
      depth: true,
      html: true,
      text: true,
    },
  });
  const byVersion = Map.groupBy(rows, ({ versionId }) => versionId);
  return new Map([...byVersion].map(([id, own]) => [id, own.map(({ versionId: _, ...paragraph }) => paragraph)]));
}
