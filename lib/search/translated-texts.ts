import { database } from "@/lib/db/client";
import type { FoundTranslation } from "./hit";

/** What tells of a version that it translates another. */
export const translatedText = {
  ...{ translationMark: true, translationEngine: true },
  translationOf: { select: { id: true, slug: true, language: true } },
} as const;

type Row = {
  id: string;
  lineageId: string;
  version: {
    translationMark: FoundTranslation["mark"] | null;
    translationEngine: string | null;
    translationOf: { id: string; slug: string; language: string } | null;
    draft: { slug: string; consultation: { slug: string } };
  };
};

/** By id of a paragraph in a text that translates another as a whole: what the translation is worth, and where the original stands. */
export async function originalParagraphs(rows: readonly Row[]): Promise<Map<string, FoundTranslation>> {
  const translated = rows.flatMap(({ id, lineageId, version }) => {
    const { translationOf: text, translationMark: mark, translationEngine: engine, draft } = version;
    return text === null || mark === null ? [] : [{ id, lineageId, text, mark, engine, draft }];
  });
  if (translated.length === 0) return new Map();
  const originals = await database().paragraph.findMany({
    where: {
      versionId: { in: translated.map(({ text }) => text.id) },
      lineageId: { in: translated.map(({ lineageId }) => lineageId) },
    },
    select: { id: true, versionId: true, lineageId: true, anchor: true },
  });
  const byPlace = new Map(originals.map((one) => [`${one.versionId} ${one.lineageId}`, one]));
  return new Map(
    translated.map(({ id, lineageId, text, mark, engine, draft }) => {
      const found = byPlace.get(`${text.id} ${lineageId}`);
      const page = `/consultations/${draft.consultation.slug}/drafts/${draft.slug}/${text.slug}`;
      const original = found === undefined ? page : `${page}#${found.anchor}`;
      return [id, { mark, engine, from: text.language, original, originalId: found?.id ?? text.id }];
    }),
  );
}
