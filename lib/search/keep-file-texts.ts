import type { Transaction } from "@/lib/db/client";

/** What the search index of PostgreSQL takes of one row whatever the script, with room to spare. */
const longestText = 200_000;

/**
 * Keeps the words of files beside a contribution, so that they are found once that is published. Twice is as once. Of a
 * file that was withheld or taken away meanwhile nothing is kept.
 */
export async function keepFileTexts(
  tx: Pick<Transaction, "attachment" | "attachmentText">,
  files: readonly { id: string; text: string }[],
): Promise<void> {
  const standing = await tx.attachment.findMany({
    where: { id: { in: files.map(({ id }) => id) }, withheldAt: null, removedAt: null },
    select: { id: true },
  });
  const stands = new Set(standing.map(({ id }) => id));
  const rows = files
    .filter(({ id }) => stands.has(id))
    .map(({ id, text }) => ({
      attachmentId: id,
      text: text.replaceAll("\0", "").slice(0, longestText).toWellFormed(),
    }));
  await tx.attachmentText.createMany({ data: rows, skipDuplicates: true });
}
