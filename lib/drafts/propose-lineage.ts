import type { Transaction } from "@/lib/db/client";
import { alignParagraphs } from "@/lib/text/alignment/align-paragraphs";
import type { Alignment, Known } from "@/lib/text/alignment/alignment";
import { readAligned, sharedLineages } from "./aligned-paragraphs";

/** An alignment row as it is stored, without its place. */
export type LineageRow = Alignment & { byHand: boolean };

/**
 * Writes what the program thinks became of each paragraph of the version before, in the place of what it thought
 * earlier. Paragraphs that kept their lineage are known to live on; what a person joined or parted stays as long as
 * its paragraphs exist. The version must be held by the transaction (`holdVersion`, `holdLineage`), or be new.
 * Returns the rows; none where the version goes on from no other.
 */
export async function proposeLineage(tx: Transaction, versionId: string): Promise<LineageRow[]> {
  const byHand = await readLineageRows(tx, versionId, true);
  return writeLineage(tx, versionId, byHand);
}

/** The same with other hand-made rows than those that are stored. */
export async function writeLineage(tx: Transaction, versionId: string, byHand: Known["held"]): Promise<LineageRow[]> {
  const rows = await alignWithPrevious(tx, versionId, byHand);
  await tx.paragraphAlignment.deleteMany({ where: { versionId } });
  await tx.paragraphAlignment.createMany({
    data: rows.map((row, index) => ({ ...row, versionId, position: index + 1 })),
  });
  return rows;
}

/** The alignment with the version before, with what a person settled taken as it is. Nothing is written. */
export async function alignWithPrevious(
  tx: Transaction,
  versionId: string,
  byHand: Known["held"],
): Promise<LineageRow[]> {
  const { previousId, language } = await tx.draftVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { previousId: true, language: true },
  });
  if (previousId === null) return [];
  const [before, after] = [await readAligned(tx, previousId), await readAligned(tx, versionId)];
  const settled = new Set(byHand.map(groupKey));
  return alignParagraphs(before, after, language, { pairs: sharedLineages(before, after), held: byHand }).map(
    (alignment) => ({ ...alignment, byHand: settled.has(groupKey(alignment)) }),
  );
}

/** The stored rows in their order; with `handMade`, those that a person made. */
export async function readLineageRows(tx: Transaction, versionId: string, handMade?: true): Promise<LineageRow[]> {
  return tx.paragraphAlignment.findMany({
    where: { versionId, ...(handMade === undefined ? {} : { byHand: true }) },
    orderBy: { position: "asc" },
    select: {
      kind: true,
      before: true,
      after: true,
      score: true,
      moved: true,
      renumbered: true,
      byHand: true,
    },
  });
}

/** What tells one group of paragraphs from another. */
export function groupKey({ before, after }: Pick<Alignment, "before" | "after">): string {
  return `${before.join()}>${after.join()}`;
}
