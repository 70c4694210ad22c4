import { createHash } from "node:crypto";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/lib/env";
import { newId } from "@/lib/kernel/ids";

/** What came of a piece before its sender ended, or the line broke. */
export type SpooledPiece = { bytes: Uint8Array; isBroken: boolean; isTooLong: boolean; digest: string };

/**
 * Takes a piece in as slowly as it comes, onto the disk and not into memory, and gives it back whole. Stops reading
 * beyond `most` bytes. A line that breaks leaves what has come.
 * @param algorithm of the digest, base64, over what has come (as in the checksum extension of tus 1.0).
 */
export async function spoolPiece(
  body: ReadableStream<Uint8Array> | null,
  most: number,
  algorithm: "sha1" | "sha256",
): Promise<SpooledPiece> {
  const folder = join(env().varDirectory, "uploads");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // A dot is in the name of what is not finished: nobody takes it for a piece.
  const place = join(folder, `incoming.${newId()}`);
  try {
    const taken = await take(place, body, most, algorithm);
    return { ...taken, bytes: await readFile(place) };
  } finally {
    await rm(place, { force: true });
  }
}

async function take(
  place: string,
  body: ReadableStream<Uint8Array> | null,
  most: number,
  algorithm: "sha1" | "sha256",
): Promise<Omit<SpooledPiece, "bytes">> {
  const file = await open(place, "wx", 0o600);
  const hash = createHash(algorithm);
  const reader = body?.getReader();
  let length = 0;
  let isBroken = false;
  let isTooLong = false;
  try {
    while (reader !== undefined && !isTooLong) {
      const next = await reader.read().catch(() => null);
      if (next === null) isBroken = true;
      if (next === null || next.done) break;
      length += next.value.length;
      isTooLong = length > most;
      if (isTooLong) break;
      hash.update(next.value);
      await file.writeFile(next.value);
    }
  } finally {
    await reader?.cancel().catch(() => undefined);
    await file.close();
  }
  return { isBroken, isTooLong, digest: hash.digest("base64") };
}
