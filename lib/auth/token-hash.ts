import { createHash } from "node:crypto";

/** What is kept of a session token: its SHA-256 in hex. The token holds 256 random bits, so no salt is needed. */
export function hashSessionToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
