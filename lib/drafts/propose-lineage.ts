import type { Database, Transaction } from "@/lib/db/client";
import { alignParagraphs } from "@/lib/text/alignment/align-paragraphs";
import type { Alignment, Known } from "@/lib/text/alignment/alignment";
import { readAligned, sharedLineages } from "./aligned-paragraphs";

/** An alignment row as it is stored, without its place. */
export type LineageRow = Alignment & { byHand: boolean };

/** Paragraphs of the version before and of this one that belong together; one side is empty for new and gone. */
export type LineageGroup = Known["held"][number];

/**
 * Writes what the program thinks became of each paragraph of the version before, in the place of what it thought
 * earlier. Paragraphs that kept their lineage are known to live on; what a person joined or parted stays as long as
 * its paragraphs exist. The version must be new, or held by the transaction (`holdVersion`, `holdLineage`). Returns
 * the rows; none where the version goes on from no other.
 */
export async function proposeLineage(tx: Transaction, versionId: string): Promise<LineageRow[]> {
  const rows = await readLineageRows(tx, versionId);
  return writeLineage(
    tx,
    versionId,
    rows.filter(({ byHand }) => byHand),
  );
}

/** The same with other hand-made groups than those that are stored, and with groups that are known otherwise. */
export async function writeLineage(
  tx: Transaction,
  versionId: string,
  byHand: LineageGroup[],
  known: LineageGroup[] = [],
): Promise<LineageRow[]> {
  const rows = await alignWithPrevious(tx, versionId, byHand, known);
  await tx.paragraphAlignment.deleteMany({ where: { versionId } });
  await tx.paragraphAlignment.createMany({
    data: rows.map((row, index) => ({ ...row, versionId, position: index + 1 })),
  });
  return rows;
}

/** The alignment with the version before, with what is settled taken as it is. Nothing is written. */
export async function alignWithPrevious(
  tx: Transaction,
  versionId: string,
  byHand: LineageGroup[],
  known: LineageGroup[] = [],
): Promise<LineageRow[]> {
  const { previousId, language } = await tx.draftVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { previousId: true, language: true },
  });
  if (previousId === null) return [];
  const [before, after] = [await readAligned(tx, previousId), await readAligned(tx, versionId)];
  const present = new Set([...before, ...after].map(({ id }) => id));
  const made = byHand.flatMap((group) => stillThere(group, present));
  const held = [...made, ...known.flatMap((group) => stillThere(group, present))];
  const settled = new Set(made.map(groupKey));
  return alignParagraphs(before, after, language, { pairs: sharedLineages(before, after), held }).map((alignment) => ({
    ...alignment,
    byHand: settled.has(groupKey(alignment)),
  }));
}

/** What is left of a group; nothing of one that lost a side. */
function stillThere(group: LineageGroup, present: Set<string>): LineageGroup[] {
  const left = {
    before: group.before.filter((id) => present.has(id)),
    after: group.after.filter((id) => present.has(id)),
  };
  const lost =
    left.before.length < Math.min(1, group.before.length) || left.after.length < Math.min(1, group.after.length);
  return lost ? [] : [left];
}

/** The stored rows in their order. */
export async function readLineageRows(tx: Database, versionId: string): Promise<LineageRow[]> {
  return tx.paragraphAlignment.findMany({
    where: { versionId },
    orderBy: { position: "asc" },
    select: { kind: true, before: true, after: true, score: true, moved: true, renumbered: true, byHand: true },
  });
}

/** What tells one group of paragraphs from another, whatever the order they are named in. */
export function groupKey({ before, after }: LineageGroup): string {
  return `${before.toSorted().join()}>${after.toSorted().join()}`;
}
