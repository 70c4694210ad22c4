import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";

/*
 * Signed notes and checkpoints as C2SP describes them (signed-note, tlog-checkpoint): a text of three lines, origin,
 * size and root, an empty line, and signatures. Keys are written as in golang.org/x/mod/sumdb/note, name and key in
 * one word, so that other people's tools read them.
 */

/** Algorithm byte of Ed25519 in key hashes and encoded keys. */
const ed25519 = 1;

export type NoteVerifier = { name: string; keyId: string; key: KeyObject };

export type NoteSigner = { name: string; sign(text: string): string; verifierKey: string; verifier: NoteVerifier };

export type Checkpoint = { origin: string; size: number; root: string };

/** Key hash: the first four bytes of SHA-256(name || 0x0A || 0x01 || public key), lower-case hex. */
function keyIdOf(name: string, rawPublicKey: Buffer): string {
  return createHash("sha256")
    .update(`${name}\n`)
    .update(Uint8Array.of(ed25519))
    .update(rawPublicKey)
    .digest("hex")
    .slice(0, 8);
}

function rawPublic(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: "jwk" }).x ?? "", "base64url");
}

/** A new signing key under this name: `PRIVATE+KEY+name+hash+key`. */
export function newSigningKey(name: string): string {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const seed = Buffer.from(privateKey.export({ format: "jwk" }).d ?? "", "base64url");
  const encoded = Buffer.concat([Uint8Array.of(ed25519), seed]).toString("base64");
  return `PRIVATE+KEY+${name}+${keyIdOf(name, rawPublic(publicKey))}+${encoded}`;
}

/** PKCS #8 of an Ed25519 key is this followed by its 32 bytes (RFC 8410). */
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");

/** Reads what `newSigningKey` writes. Throws on anything else. */
export function readSigner(encoded: string): NoteSigner {
  const [, name, keyId, key] = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(encoded) ?? [];
  const bytes = Buffer.from(key ?? "", "base64");
  if (name === undefined || bytes.length !== 33 || bytes[0] !== ed25519) {
    throw new Error("This is no signing key of a ledger: it has the form PRIVATE+KEY+name+hash+key");
  }
  const der = Buffer.concat([pkcs8Prefix, bytes.subarray(1)]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(privateKey);
  if (keyIdOf(name, rawPublic(publicKey)) !== keyId) throw new Error("The hash in the ledger's signing key is wrong");
  const verifierKey = `${name}+${keyId}+${Buffer.concat([Uint8Array.of(ed25519), rawPublic(publicKey)]).toString("base64")}`;
  return {
    name,
    verifierKey,
    verifier: { name, keyId, key: publicKey },
    sign(text) {
      const signature = Buffer.concat([Buffer.from(keyId, "hex"), sign(null, Buffer.from(text), privateKey)]);
      return `${text}\n\u2014 ${name} ${signature.toString("base64")}\n`;
    },
  };
}

/** Reads a verifier key, `name+hash+key`. Throws on anything else. */
export function readVerifier(encoded: string): NoteVerifier {
  const [, name, keyId, key] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(encoded) ?? [];
  const bytes = Buffer.from(key ?? "", "base64");
  if (name === undefined || bytes.length !== 33 || bytes[0] !== ed25519 || keyIdOf(name, bytes.subarray(1)) !== keyId) {
    throw new Error(`This is no public key of a ledger: ${encoded}`);
  }
  const x = bytes.subarray(1).toString("base64url");
  return { name, keyId, key: createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" }) };
}

/** The text of a checkpoint, as it is signed. The root is lower-case hex here and base64 in the text. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${Buffer.from(root, "hex").toString("base64")}\n`;
}

/**
 * Reads a checkpoint that one of the keys has signed; signatures of others are passed over. Null when none of the
 * keys has signed it, or when it is no checkpoint.
 */
export function openCheckpoint(note: string, verifiers: readonly NoteVerifier[]): Checkpoint | null {
  const end = note.lastIndexOf("\n\n");
  if (end < 0) return null;
  const text = note.slice(0, end + 1);
  const signatures = note
    .slice(end + 2)
    .split("\n")
    .slice(0, -1);
  return signatures.some((line) => isSignedBy(text, line, verifiers)) ? readCheckpoint(text) : null;
}

function isSignedBy(text: string, line: string, verifiers: readonly NoteVerifier[]): boolean {
  const [, name, encoded] = /^\u2014 (\S+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
  const bytes = Buffer.from(encoded ?? "", "base64");
  const keyId = bytes.subarray(0, 4).toString("hex");
  const known = verifiers.find((one) => one.name === name && one.keyId === keyId);
  return known !== undefined && bytes.length === 68 && verify(null, Buffer.from(text), known.key, bytes.subarray(4));
}

/** The three lines of a checkpoint, whoever signed it; null where they are something else. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [origin, size, root] = text.split("\n");
  if (!origin || !size || !root || !/^(0|[1-9][0-9]{0,15})$/.test(size)) return null;
  const bytes = Buffer.from(root, "base64");
  return bytes.length === 32 ? { origin, size: Number(size), root: bytes.toString("hex") } : null;
}
