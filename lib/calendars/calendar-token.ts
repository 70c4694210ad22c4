import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { isId } from "@/lib/kernel/ids";

/** The name of a private calendar in its address. It opens the calendar and nothing else, until it is renewed. */
export function calendarToken(personId: string, version: number): string {
  return `${personId}.${sealOf(personId, version)}`;
}

/** Whose calendar a token claims to be, before anything is known of it; null for one that we did not make. */
export function claimedPerson(token: string): string | null {
  const [personId = "", ...rest] = token.split(".");
  return isId(personId) && rest.length === 1 ? personId.toLowerCase() : null;
}

/** Whether the token is that of the person and the version of the calendar's address. */
export function isCalendarToken(token: string, personId: string, version: number): boolean {
  const expected = Buffer.from(sealOf(personId, version));
  const given = Buffer.from(token.split(".")[1] ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function sealOf(personId: string, version: number): string {
  const words = `private calendar\0${personId.toLowerCase()}\0${version}`;
  return createHmac("sha256", env().nextAuthSecret).update(words).digest("base64url").slice(0, 32);
}
