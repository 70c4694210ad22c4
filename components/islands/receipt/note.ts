import { fromBase64, hexOf, sha256, utf8 } from "./bytes";
import type { TreeHead } from "./proofs";

/** This browser cannot check Ed25519 signatures. */
export class CannotCheck extends Error {}

/**
 * The tree head in a checkpoint (C2SP tlog-checkpoint) that the key, `name+hash+key`, has signed; null when it has not.
 * Throws CannotCheck where the browser lacks Ed25519.
 */
export async function openCheckpoint(note: string, encodedKey: string): Promise<TreeHead | null> {
  const [, name = "", id = "", encoded = ""] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(encodedKey) ?? [];
  const bytes = fromBase64(encoded);
  const hash = hexOf(await sha256(utf8(`${name}\n`), bytes));
  if (bytes.length !== 33 || bytes[0] !== 1 || hash.slice(0, 8) !== id) return null;
  const key = await crypto.subtle.importKey("raw", bytes.slice(1), "Ed25519", false, ["verify"]).catch(() => {
    throw new CannotCheck();
  });
  const end = note.lastIndexOf("\n\n");
  const text = note.slice(0, end + 1);
  const [origin, size, root] = text.split("\n");
  if (end < 0 || origin !== name || !root) return null;
  for (const line of note.slice(end + 2).split("\n")) {
    const [, signer, signature = ""] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
    if (signer !== name) continue;
    const signed = fromBase64(signature);
    if (hexOf(signed.slice(0, 4)) !== id) continue;
    if (await crypto.subtle.verify("Ed25519", key, signed.slice(4), utf8(text))) {
      return { size: Number(size), root: fromBase64(root) };
    }
  }
  return null;
}
