import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

type AlignmentName = "identical" | "edited" | "moved" | "split" | "merged" | "new" | "gone";

/** Where a paragraph stands in another published version of its draft. */
export type ParagraphElsewhere = {
  /** earlier and later: another state of the text; translation: the same state in another language. */
  relation: "earlier" | "later" | "translation";
  version: { slug: string; label: Localised; language: string };
  /** How it went from the earlier to the later of two neighbours; null where versions lie between, or nobody said. */
  change: AlignmentName | null;
  /** None where it is gone, or was not yet there. */
  paragraphs: { anchor: string; number: string | null }[];
};

type Asked = { id: string; lineageId: string; version: { id: string; draftId: string; position: number } };

/**
 * Where a paragraph came from and what became of it: by its lineage in every published version and translation, and
 * by the confirmed alignment where it was split, merged, moved, deleted or is new. In the order of the versions.
 */
export async function paragraphElsewhere({ id, lineageId, version }: Asked): Promise<ParagraphElsewhere[]> {
  const others = await database().draftVersion.findMany({
    where: { draftId: version.draftId, id: { not: version.id }, status: { not: "draft" } },
    select: {
      id: true,
      slug: true,
      label: true,
      language: true,
      position: true,
      previousId: true,
      translationOfId: true,
      paragraphs: { where: { lineageId }, select: shownParagraph, orderBy: { position: "asc" } },
    },
    orderBy: { position: "asc" },
  });
  const own = await database().draftVersion.findUniqueOrThrow({
    where: { id: version.id },
    select: { previousId: true, translationOfId: true },
  });
  const [before, after] = await Promise.all([alignedBefore(id, version.id), alignedAfter(id, version.id)]);
  return others.flatMap((other): ParagraphElsewhere[] => {
    const isTranslation = other.translationOfId === version.id || own.translationOfId === other.id;
    // Translations of other versions would say the same twice.
    if (!isTranslation && other.translationOfId !== own.translationOfId && other.translationOfId !== null) return [];
    const aligned = other.id === own.previousId ? before : after.get(other.id);
    const change = isTranslation ? null : (aligned?.kind ?? null);
    const paragraphs = aligned?.paragraphs ?? other.paragraphs.map(toShown);
    if (paragraphs.length === 0 && change === null) return [];
    const relation = isTranslation ? "translation" : other.position < version.position ? "earlier" : "later";
    const { slug, language } = other;
    return [{ relation, change, paragraphs, version: { slug, language, label: readLocalised(other.label) } }];
  });
}

const shownParagraph = { id: true, anchor: true, number: true, position: true } as const;

type Shown = { anchor: string; number: string | null };
type Aligned = { kind: AlignmentName; paragraphs: Shown[] };

const toShown = ({ anchor, number }: Shown): Shown => ({ anchor, number });

/** What stood for it in the version before. */
async function alignedBefore(id: string, versionId: string): Promise<Aligned | undefined> {
  const row = await database().paragraphAlignment.findFirst({
    where: { versionId, after: { has: id }, version: { lineageConfirmedAt: { not: null } } },
    select: { kind: true, before: true },
  });
  return row === null ? undefined : { kind: row.kind, paragraphs: await paragraphsOf(row.before) };
}

/** What stands for it in each version that goes on from this one. */
async function alignedAfter(id: string, versionId: string): Promise<Map<string, Aligned>> {
  const rows = await database().paragraphAlignment.findMany({
    where: {
      before: { has: id },
      version: { previousId: versionId, status: { not: "draft" }, lineageConfirmedAt: { not: null } },
    },
    select: { versionId: true, kind: true, after: true },
  });
  const found = new Map<string, Aligned>();
  for (const row of rows) found.set(row.versionId, { kind: row.kind, paragraphs: await paragraphsOf(row.after) });
  return found;
}

async function paragraphsOf(ids: string[]): Promise<Shown[]> {
  if (ids.length === 0) return [];
  const rows = await database().paragraph.findMany({
    where: { id: { in: ids } },
    select: shownParagraph,
    orderBy: { position: "asc" },
  });
  return rows.map(toShown);
}
