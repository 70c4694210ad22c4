import type { Transaction } from "@/lib/db/client";
import { sha256Hex } from "@/lib/text/canonical-json";
import { fileStore } from "./file-store";
import { lockFile } from "./lock-file";
import { nameOf } from "./name-of";

/**
 * Keeps bytes under their SHA-256, once, however often they come. The bytes are in their place before the row is, so
 * that a row never points at nothing; bytes whose transaction fails are found again by their hash.
 * @param mediaType judged by the content, never by a name.
 */
export async function keepFile(tx: Transaction, bytes: Uint8Array, mediaType: string): Promise<string> {
  const sha256 = sha256Hex(bytes);
  await lockFile(tx, sha256);
  const known = await tx.keptFile.findUnique({ where: { sha256 }, select: { sha256: true } });
  if (known !== null) return sha256;
  const store = await fileStore("files");
  await store.put(nameOf(sha256), bytes);
  await tx.keptFile.createMany({ data: { sha256, bytes: bytes.length, mediaType }, skipDuplicates: true });
  return sha256;
}
