import type { Transaction } from "@/lib/db/client";
import { keepFile } from "@/lib/files/keep-file";
import { sha256Hex } from "@/lib/text/canonical-json";
import { fileKinds, type JudgedFile } from "./file-kinds";

/** Keeps a judged file under its SHA-256. Gives what a row says of it: `cameSha256` where something was taken out on the way in. */
export async function keepJudged(tx: Transaction, came: Uint8Array, { kind, bytes, mayNameAuthor }: JudgedFile) {
  const fileSha256 = await keepFile(tx, bytes, fileKinds[kind].mediaType);
  const cameSha256 = sha256Hex(came);
  return { fileSha256, cameSha256: cameSha256 === fileSha256 ? null : cameSha256, mayNameAuthor };
}
