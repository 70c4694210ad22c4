import { join } from "node:path";
import { env } from "@/lib/env";
import { readOrCreateFile } from "@/lib/secret-file";
import { type NoteSigner, type NoteVerifier, newSigningKey, readSigner, readVerifier } from "./signed-note";

/** The key that signs now, and the public keys that the log was signed with before it. */
export type LedgerKeys = { signer: NoteSigner; earlier: NoteVerifier[] };

const known = new Map<string, LedgerKeys>();

/**
 * The keys of this installation: the setting LEDGER_KEY, or a file that is made at the first start. The name in the
 * key is the origin of the log and stays what it was at first, wherever the site moves. After a change of keys the
 * earlier public keys follow the signing key, separated by spaces, so that old checkpoints still verify.
 */
export function ledgerKeys(): LedgerKeys {
  const { ledgerKey, varDirectory, appUrl } = env();
  const file = join(varDirectory, "keys", "ledger");
  const cached = known.get(ledgerKey ?? file);
  if (cached !== undefined) return cached;
  const keys = readKeys(
    ledgerKey ?? readOrCreateFile(file, () => `${newSigningKey(`${new URL(appUrl).host}/ledger`)}\n`),
  );
  known.set(ledgerKey ?? file, keys);
  return keys;
}

/** Reads a signing key and the public keys after it. Throws on anything else. */
export function readKeys(text: string): LedgerKeys {
  const [signing = "", ...earlier] = text.trim().split(/\s+/);
  return { signer: readSigner(signing), earlier: earlier.map(readVerifier) };
}

/** Every key whose signature under a checkpoint counts. */
export function verifiersOf({ signer, earlier }: LedgerKeys): NoteVerifier[] {
  return [signer.verifier, ...earlier];
}
