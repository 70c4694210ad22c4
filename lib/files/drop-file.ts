import { rm } from "node:fs/promises";
import type { Transaction } from "@/lib/db/client";
import { env } from "@/lib/env";
import { lockFile } from "./lock-file";
import { placeOf } from "./place-of";
import { unnamed } from "./unnamed";

/**
 * Lets a kept file go, row and bytes, unless something else still points to it. The bytes go while the lock is held:
 * whoever keeps the same bytes meanwhile waits and writes them again.
 */
export async function dropFile(tx: Transaction, sha256: string): Promise<void> {
  await lockFile(tx, sha256);
  const { count } = await tx.keptFile.deleteMany({
    where: { sha256, ...unnamed },
  });
  if (count > 0) await rm(placeOf(env().storage.directory, sha256), { force: true });
}
