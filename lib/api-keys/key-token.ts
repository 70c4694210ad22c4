import { createHash } from "node:crypto";
import { newToken } from "@/lib/kernel/ids";

const shape = /^of_[A-Za-z0-9_-]{43}$/;

/** A new key: 256 random bits behind letters by which scanners of published code know it. */
export function newKey(): string {
  return `of_${newToken()}`;
}

/** What is kept of a key: its SHA-256 in hex. It holds 256 random bits, so that no salt is needed. */
export function hashKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

/** The key in an Authorization header (RFC 6750); null where there is none, undefined for one that cannot be. */
export function keyIn(authorization: string | undefined): string | null | undefined {
  if (authorization === undefined) return null;
  const given = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1] ?? "";
  return shape.test(given) ? given : undefined;
}
