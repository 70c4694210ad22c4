import { rm } from "node:fs/promises";
import type { Transaction } from "@/lib/db/client";
import { env } from "@/lib/env";
import { placeOf } from "./place-of";
import { unnamed } from "./unnamed";

/**
 * Forgets a kept file that nothing points to any more. Whoever still needs it keeps it.
 * @returns whether its bytes are to be removed once the transaction is committed.
 */
export async function forgetFile(tx: Transaction, sha256: string): Promise<boolean> {
  const { count } = await tx.keptFile.deleteMany({
    where: { sha256, ...unnamed },
  });
  return count === 1;
}

/** Removes the bytes of a forgotten file; it does not matter if they are gone. */
export function removeBytes(sha256: string): Promise<void> {
  return rm(placeOf(env().storage.directory, sha256), { force: true });
}
