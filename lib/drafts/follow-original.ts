import type { Transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";

/**
 * Gives a translation the lineages of its original, paragraph by paragraph, and with them its locks and names, so
 * that a comment made in one language is found in every other. Refuses when the original is not published or the
 * two are not built alike.
 */
export async function followOriginal(tx: Transaction, version: { id: string; translationOfId: string }): Promise<void> {
  const original = await tx.draftVersion.findUniqueOrThrow({
    where: { id: version.translationOfId },
    select: { status: true, numbering: true },
  });
  if (original.status === "draft") throw new DomainError("conflict", "drafts.errors.originalNotPublished");
  const select = {
    id: true,
    kind: true,
    depth: true,
    lineageId: true,
    locked: true,
    aliases: true,
    number: true,
    anchor: true,
  } as const;
  const read = (versionId: string) =>
    tx.paragraph.findMany({ where: { versionId }, orderBy: { position: "asc" }, select });
  const [theirs, ours] = [await read(version.translationOfId), await read(version.id)];
  if (theirs.length !== ours.length) {
    throw new DomainError("conflict", "drafts.errors.translationCount", {
      values: { original: theirs.length, translation: ours.length },
    });
  }
  for (const [index, paragraph] of ours.entries()) {
    const source = theirs[index];
    if (source === undefined) continue;
    if (source.kind !== paragraph.kind || source.depth !== paragraph.depth) {
      throw new DomainError("conflict", "drafts.errors.translationDiffers", {
        values: { place: index + 1, number: source.number ?? source.anchor },
      });
    }
    const aliases = [...new Set([...source.aliases, ...paragraph.aliases])];
    const { lineageId, locked } = source;
    await tx.paragraph.update({ where: { id: paragraph.id }, data: { lineageId, locked, aliases } });
  }
}
