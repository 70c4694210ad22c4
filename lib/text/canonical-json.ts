import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/**
 * The one JSON text of a value after RFC 8785 (keys sorted by UTF-16 units, ECMAScript numbers, no
 * white space), the form that is hashed for receipts. Throws on what has no such form: not-a-number,
 * infinity, lone surrogates, circles, a bare undefined.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("This value has no JSON form");
  return text;
}

/** SHA-256 (FIPS 180-4) in lower-case hexadecimal; a string is hashed as its UTF-8 bytes. */
export function sha256Hex(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
