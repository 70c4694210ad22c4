import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { isId } from "@/lib/kernel/ids";

/**
 * A link for the address of one registration, to stop reminders and notices and to take them up again. It shows and
 * opens nothing else, and never ages, since mails are kept for years.
 */
export function silenceToken(registrationId: string): string {
  return `${registrationId}.${sealOf(registrationId)}`;
}

/** The registration that a token is for; null for one that we did not make. */
export function readSilenceToken(token: string): string | null {
  const [registrationId, seal = "", ...rest] = token.split(".");
  if (!isId(registrationId) || rest.length > 0) return null;
  const expected = Buffer.from(sealOf(registrationId));
  const given = Buffer.from(seal);
  return given.length === expected.length && timingSafeEqual(given, expected) ? registrationId : null;
}

function sealOf(registrationId: string): string {
  const words = `silence of events\0${registrationId.toLowerCase()}`;
  return createHmac("sha256", env().nextAuthSecret).update(words).digest("base64url").slice(0, 27);
}
