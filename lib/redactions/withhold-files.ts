import type { Transaction } from "@/lib/db/client";
import type { RedactedPlace } from "./cuts-by-field";
import { fileOfField } from "./file-field";

/**
 * Takes the files that are named out of everything the public reads, and the words that search kept of them; a copy that
 * was put in their place is read instead.
 */
export async function withholdFiles(
  tx: Transaction,
  contributionId: string,
  { places, at }: { places: readonly RedactedPlace[]; at: Date },
): Promise<void> {
  const ids = places.flatMap(({ field }) => fileOfField(field) ?? []);
  if (ids.length === 0) return;
  await tx.attachment.updateMany({ where: { contributionId, id: { in: ids } }, data: { withheldAt: at } });
  await tx.attachmentText.deleteMany({ where: { attachmentId: { in: ids }, attachment: { contributionId } } });
}

/** Files as they were sent, when the decision is taken back. Copies in their place stay with the moderators, unread. */
export async function giveBackFiles(tx: Transaction, contributionId: string): Promise<void> {
  await tx.attachment.updateMany({
    where: { contributionId, withheldAt: { not: null } },
    data: { withheldAt: null },
  });
}
