import type { Transaction } from "@/lib/db/client";
import { keepFile } from "@/lib/files/keep-file";
import { mediaTypeOf } from "@/lib/files/media-type-of";
import { cleanLine } from "@/lib/text/clean-text";
import type { FileSource } from "./schema";

/** Keeps the file that a text was read from, byte for byte; null twice for a text that was typed or pasted. */
export async function keepSource(
  tx: Transaction,
  { bytes, fileName }: FileSource,
): Promise<{ sourceSha256: string | null; sourceName: string | null }> {
  if (bytes === null || bytes.length === 0) return { sourceSha256: null, sourceName: null };
  const sourceSha256 = await keepFile(tx, bytes, await mediaTypeOf(bytes));
  // Some browsers send the path on the disk of the sender.
  const name = cleanLine(fileName?.split(/[\\/]/).at(-1) ?? "");
  return { sourceSha256, sourceName: name === "" ? null : name };
}
