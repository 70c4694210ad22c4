import { createHash } from "node:crypto";
import { env } from "@/lib/env";

/** How long a sign-in link works. */
export const signInMinutes = 15;

/** What is kept of a sign-in token, in the form in which next-auth asks for it: SHA-256 of token and secret, in hex. */
export function hashSignInToken(token: string): string {
  return createHash("sha256").update(`${token}${env().nextAuthSecret}`).digest("hex");
}
