import { database } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import type { OutlineParagraph } from "./arrange";

export type HeadParagraph = OutlineParagraph & {
  number: string | null;
  marker: string | null;
  locked: boolean;
  text: string;
};

/** A published version as the files made of it begin: what it is called and its paragraphs in order. */
export type VersionHead = {
  id: string;
  slug: string;
  label: Localised;
  title: string;
  language: string;
  publishedAt: Date | null;
  draft: { slug: string; symbol: string | null; title: Localised };
  consultation: { id: string; slug: string; title: Localised; process: { name: Localised } };
  paragraphs: HeadParagraph[];
  footnotes: { number: number; text: string }[];
};

/** A version that everybody may read; null where there is none. */
export async function readVersionHead(versionId: string): Promise<VersionHead | null> {
  const row = await database().draftVersion.findFirst({
    where: { id: versionId, ...publishedVersion() },
    select: {
      id: true,
      slug: true,
      label: true,
      title: true,
      language: true,
      publishedAt: true,
      draft: {
        select: {
          slug: true,
          symbol: true,
          title: true,
          consultation: { select: { id: true, slug: true, title: true, process: { select: { name: true } } } },
        },
      },
      paragraphs: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          kind: true,
          depth: true,
          aliases: true,
          anchor: true,
          number: true,
          marker: true,
          locked: true,
          text: true,
        },
      },
      footnotes: { orderBy: { number: "asc" }, select: { number: true, text: true } },
    },
  });
  if (row === null) return null;
  const { draft, label, ...version } = row;
  const { consultation } = draft;
  return {
    ...version,
    label: readLocalised(label),
    draft: { slug: draft.slug, symbol: draft.symbol, title: readLocalised(draft.title) },
    consultation: {
      id: consultation.id,
      slug: consultation.slug,
      title: readLocalised(consultation.title),
      process: { name: readLocalised(consultation.process.name) },
    },
  };
}
