import { randomBytes, randomUUID } from "node:crypto";

/** A random identifier (RFC 9562, version 4). */
export function newId(): string {
  return randomUUID();
}

/** Crockford's base 32: no I, L, O or U, so that it can be read aloud. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** An unguessable tracking number of 60 bits in three groups, such as 7KQ4-M2XD-9TRW. */
export function newTrackingNumber(): string {
  const letters = Array.from(randomBytes(12), (byte) => alphabet[byte % 32]);
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8, 12)].map((group) => group.join("")).join("-");
}

/** An unguessable token of 256 bits, safe in an address. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a value from outside can be an identifier at all. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && uuidPattern.test(value);
}
