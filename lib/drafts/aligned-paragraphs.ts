import type { Database } from "@/lib/db/client";
import type { AlignedInput, Known } from "@/lib/text/alignment/alignment";

/** A paragraph as alignment and comparison read it, with its lineage. */
export type LineagedParagraph = AlignedInput & { lineageId: string };

/** The paragraphs of a version in their order. */
export function readAligned(db: Database, versionId: string): Promise<LineagedParagraph[]> {
  return db.paragraph.findMany({
    where: { versionId },
    orderBy: { position: "asc" },
    select: { id: true, lineageId: true, kind: true, depth: true, number: true, text: true },
  });
}

/** The paragraphs that are known to live on: those whose lineage both versions hold. */
export function sharedLineages(before: LineagedParagraph[], after: LineagedParagraph[]): Known["pairs"] {
  const olds = new Map(before.map(({ lineageId, id }) => [lineageId, id]));
  return after.flatMap(({ lineageId, id }) => {
    const old = olds.get(lineageId);
    return old === undefined ? [] : [{ before: old, after: id }];
  });
}
