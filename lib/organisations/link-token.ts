import { createHash } from "node:crypto";

/** What is kept of the secret part of a link: its SHA-256. The token holds 256 random bits, so no salt is needed. */
export function hashLinkToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Path of a page as a mail names it, in the language of its reader. */
export function pagePath(locale: string, path: string): string {
  return `/${locale}${path}`;
}

const day = 24 * 60 * 60 * 1000;

/** For so long the link to a contact address is good. */
export const contactLinkMilliseconds = 3 * day;

/** For so long an invitation can be taken up. */
export const invitationMilliseconds = 7 * day;
