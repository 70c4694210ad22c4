import type { Transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";
import { fileStore } from "./file-store";
import { lockFile } from "./lock-file";
import { nameOf } from "./name-of";

/** A file that is too large to be held in memory: what it is, and how to read it from its beginning, more than once. */
export type LargeFile = { sha256: string; bytes: number; mediaType: string; read(): AsyncIterable<Uint8Array> };

/** Puts the bytes in their place, outside of any transaction, since that may take a minute. */
export async function putLargeFile({ sha256, bytes, read }: LargeFile): Promise<void> {
  const store = await fileStore("files");
  await store.putLarge(nameOf(sha256), read(), bytes);
}

/**
 * Keeps what `putLargeFile` put, inside the transaction that names it.
 *
 * Refuses: conflict `attachments.errors.checksum` where the bytes were swept away meanwhile: nothing spoke of them yet.
 */
export async function keepLargeFile(tx: Transaction, { sha256, bytes, mediaType }: LargeFile): Promise<void> {
  await lockFile(tx, sha256);
  const store = await fileStore("files");
  const first = await store.open(nameOf(sha256), { first: 0, last: 0 }).catch(() => null);
  if (first === null) throw new DomainError("conflict", "attachments.errors.checksum");
  first.destroy();
  await tx.keptFile.createMany({ data: { sha256, bytes, mediaType }, skipDuplicates: true });
}
