import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Transaction } from "@/lib/db/client";
import { env } from "@/lib/env";
import { sha256Hex } from "@/lib/text/canonical-json";
import { lockFile } from "./lock-file";
import { placeOf } from "./place-of";

/**
 * Keeps bytes under their SHA-256, once, however often they come. The bytes are on the disk before the row is, so
 * that a row never points at nothing; bytes whose transaction fails are found again by their hash.
 * @param mediaType judged by the content, never by a name.
 */
export async function keepFile(tx: Transaction, bytes: Uint8Array, mediaType: string): Promise<string> {
  const sha256 = sha256Hex(bytes);
  await lockFile(tx, sha256);
  await write(placeOf(env().storage.directory, sha256), bytes);
  await tx.keptFile.createMany({ data: { sha256, bytes: bytes.length, mediaType }, skipDuplicates: true });
  return sha256;
}

async function write(place: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  const unfinished = `${place}.${randomUUID()}`;
  try {
    const file = await open(unfinished, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, place);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
