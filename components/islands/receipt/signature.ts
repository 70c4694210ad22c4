import { type Bytes, hexOf } from "./bytes";
import { at, type Der, der, members } from "./der";
import { CannotCheck } from "./note";

/** Names of algorithms (RFC 5754, 5758, 8017) by their object identifier in hexadecimal. */
const hashes = new Map([
  ["2b0e03021a", "SHA-1"],
  ["608648016503040201", "SHA-256"],
  ["608648016503040202", "SHA-384"],
  ["608648016503040203", "SHA-512"],
  ["2a864886f70d01010b", "SHA-256"],
  ["2a864886f70d01010c", "SHA-384"],
  ["2a864886f70d01010d", "SHA-512"],
  ["2a8648ce3d040302", "SHA-256"],
  ["2a8648ce3d040303", "SHA-384"],
  ["2a8648ce3d040304", "SHA-512"],
]);

/** rsaEncryption (RFC 8017), which leaves the hash to be named elsewhere. */
export const rsa = "2a864886f70d010101";

const curves = new Map([
  ["2a8648ce3d030107", { namedCurve: "P-256", size: 32 }],
  ["2b81040022", { namedCurve: "P-384", size: 48 }],
  ["2b81040023", { namedCurve: "P-521", size: 66 }],
]);

export const nameIn = ({ content }: Der): string => hexOf(content);

/** The hash that an AlgorithmIdentifier names. Throws CannotCheck for one that is not known here. */
export function hashIn(algorithm: Der): string {
  const hash = hashes.get(nameIn(at(algorithm, 0)));
  if (hash === undefined) throw new CannotCheck();
  return hash;
}

export async function digest(hash: string, bytes: Bytes): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest(hash, bytes)));
}

/**
 * Whether the owner of a key (SubjectPublicKeyInfo, RFC 5280) signed these bytes, by ECDSA or RSA (PKCS #1 v1.5).
 * Throws CannotCheck where the key is of another kind.
 */
export async function isSignedBy(key: Der, hash: string, signed: Bytes, signature: Bytes): Promise<boolean> {
  const [kind, parameter] = members(at(key, 0)).map(nameIn);
  if (kind === rsa) {
    const algorithm = { name: "RSASSA-PKCS1-v1_5", hash };
    return crypto.subtle.verify(algorithm, await imported(key, algorithm), signature, signed);
  }
  const curve = kind === "2a8648ce3d0201" ? curves.get(parameter ?? "") : undefined;
  if (curve === undefined) throw new CannotCheck();
  const { namedCurve, size } = curve;
  const pair = der(signature);
  const numbers = members(pair);
  if (pair.tag !== 0x30 || pair.whole.length !== signature.length || numbers.length !== 2) return false;
  const raw = new Uint8Array(2 * size);
  for (const [place, { tag, content }] of numbers.entries()) {
    // A leading zero keeps a large number from reading as a negative one.
    const number = content.length > size && content[0] === 0 ? content.slice(1) : content;
    if (tag !== 0x02 || number.length > size) return false;
    raw.set(number, (place + 1) * size - number.length);
  }
  return crypto.subtle.verify({ name: "ECDSA", hash }, await imported(key, { name: "ECDSA", namedCurve }), raw, signed);
}

function imported(key: Der, algorithm: RsaHashedImportParams | EcKeyImportParams): Promise<CryptoKey> {
  return crypto.subtle.importKey("spki", key.whole, algorithm, false, ["verify"]);
}
