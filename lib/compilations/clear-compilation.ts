import { database, type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { forgetFile, removeBytes } from "@/lib/files/forget-file";
import type { Clock } from "@/lib/kernel/clock";
import { filesTag } from "./files-tag";
import { fingerprintOf, publishedNow } from "./fingerprint";
import { fileKinds } from "./schema";

/**
 * Deletes a made file, bytes and all, if what it holds is not what is published; called again it does nothing.
 * @param lookAgain leaves the job that will look once more; called for a file that is still good.
 */
export async function clearCompilation(
  { clock }: { clock: Clock },
  id: string,
  lookAgain: (tx: Transaction) => Promise<void>,
): Promise<void> {
  const row = await database().compilation.findUnique({
    where: { id },
    select: { versionId: true, kind: true, fingerprint: true, fileSha256: true, status: true },
  });
  if (row === null) return;
  const kind = fileKinds.find((known) => known === row.kind);
  if (kind === undefined) return;
  const published = await publishedNow(database(), row.versionId, clock.now());
  if (row.status !== "ready" || fingerprintOf(kind, row.versionId, published) === row.fingerprint) {
    return transaction(lookAgain);
  }
  const forgotten = await transaction(async (tx) => {
    await tx.compilation.deleteMany({ where: { id } });
    await dropDocuments(tx, [filesTag(row.versionId)]);
    return row.fileSha256 !== null && (await forgetFile(tx, row.fileSha256));
  });
  if (forgotten && row.fileSha256 !== null) await removeBytes(row.fileSha256);
}
