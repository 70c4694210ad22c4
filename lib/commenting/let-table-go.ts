import type { Transaction } from "@/lib/db/client";
import { dropFile } from "@/lib/files/drop-file";

/** Deletes a table that was never confirmed, with its file where nothing else holds the same bytes. */
export async function letTableGo(tx: Transaction, tableId: string): Promise<void> {
  const [gone] = await tx.$queryRaw<{ fileSha256: string }[]>`
    DELETE FROM commenting_table WHERE id = ${tableId}::uuid AND "confirmedAt" IS NULL RETURNING "fileSha256"`;
  if (gone !== undefined) await dropFile(tx, gone.fileSha256);
}
