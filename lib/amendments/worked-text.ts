import type { Database } from "@/lib/db/client";
import type { WorkedParagraph } from "./wanted-edits";

/** A paragraph of the version before, with what the reader of the work calls it. */
export type WorkedRow = WorkedParagraph & {
  anchor: string;
  number: string | null;
  kind: "heading" | "paragraph";
  locked: boolean;
  /** Number in the version that is being written; null when it is gone or has none. */
  numberNow: string | null;
};

type Versions = { id: string; previous: { id: string; language: string } };

/**
 * Paragraphs of the version before, in their order, each with the one in which it lives on: the one of its lineage,
 * else the first that the proposed lineage names.
 */
export async function readWorkedText(db: Database, work: Versions, paragraphIds?: string[]): Promise<WorkedRow[]> {
  const before = await db.paragraph.findMany({
    where: { versionId: work.previous.id, ...(paragraphIds === undefined ? {} : { id: { in: paragraphIds } }) },
    orderBy: { position: "asc" },
    select: { id: true, lineageId: true, anchor: true, number: true, kind: true, locked: true, text: true },
  });
  const rows = await db.paragraphAlignment.findMany({
    where: { versionId: work.id, ...(paragraphIds === undefined ? {} : { before: { hasSome: paragraphIds } }) },
    select: { before: true, after: true },
  });
  const aligned = new Map(rows.flatMap(({ before: from, after }) => from.map((id) => [id, after[0]])));
  const now = await db.paragraph.findMany({
    where: {
      versionId: work.id,
      OR: [
        { lineageId: { in: before.map(({ lineageId }) => lineageId) } },
        { id: { in: [...aligned.values()].filter((id) => id !== undefined) } },
      ],
    },
    select: { id: true, lineageId: true, number: true, text: true },
  });
  const byLineage = new Map(now.map((paragraph) => [paragraph.lineageId, paragraph]));
  const byId = new Map(now.map((paragraph) => [paragraph.id, paragraph]));
  return before.map((paragraph) => {
    const found = byLineage.get(paragraph.lineageId) ?? byId.get(aligned.get(paragraph.id) ?? "");
    return {
      ...paragraph,
      language: work.previous.language,
      numberNow: found?.number ?? null,
      now: found === undefined ? null : { lineageId: found.lineageId, text: found.text },
    };
  });
}
