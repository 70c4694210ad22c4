import { type Transaction, transaction } from "@/lib/db/client";
import { fileStore } from "./file-store";
import { lockFile } from "./lock-file";
import { nameOf } from "./name-of";
import { unnamed } from "./unnamed";

/**
 * Forgets a kept file that nothing points to any more. Whoever still needs it keeps it.
 * @returns whether its bytes are to be removed once the transaction is committed.
 */
export async function forgetFile(tx: Transaction, sha256: string): Promise<boolean> {
  await lockFile(tx, sha256);
  const { count } = await tx.keptFile.deleteMany({ where: { sha256, ...unnamed } });
  return count === 1;
}

/**
 * Removes the bytes of a forgotten file, in a transaction of its own: only if they were not kept again meanwhile.
 * Whoever keeps them now waits and writes them anew. It does not matter if they are gone.
 */
export async function removeBytes(sha256: string): Promise<void> {
  const store = await fileStore("files");
  await transaction(async (tx) => {
    await lockFile(tx, sha256);
    const kept = await tx.keptFile.findUnique({ where: { sha256 }, select: { sha256: true } });
    if (kept === null) await store.remove(nameOf(sha256));
  });
}
