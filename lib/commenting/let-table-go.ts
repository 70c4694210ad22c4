import { transaction } from "@/lib/db/client";
import { forgetFile, removeBytes } from "@/lib/files/forget-file";

/** Deletes a table that was never confirmed, with its file where nothing else holds the same bytes. */
export async function letTableGo(tableId: string): Promise<void> {
  const forgotten = await transaction(async (tx) => {
    const [gone] = await tx.$queryRaw<{ fileSha256: string }[]>`
      DELETE FROM commenting_table WHERE id = ${tableId}::uuid AND "confirmedAt" IS NULL RETURNING "fileSha256"`;
    return gone !== undefined && (await forgetFile(tx, gone.fileSha256)) ? gone.fileSha256 : null;
  });
  if (forgotten !== null) await removeBytes(forgotten);
}
