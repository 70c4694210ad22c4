import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { isId } from "@/lib/kernel/ids";

/** Whose notices of which process. */
export type NoticeSubject = { personId: string; processId: string };

/** A link that stops these notices and opens nothing else; it never ages, since mails are kept for years. */
export function noticeToken({ personId, processId }: NoticeSubject): string {
  return `${personId}.${processId}.${sealOf(personId, processId)}`;
}

/** What a token is for; null for one that we did not make. */
export function readNoticeToken(token: string): NoticeSubject | null {
  const [personId, processId, seal = "", ...rest] = token.split(".");
  if (!isId(personId) || !isId(processId) || rest.length > 0) return null;
  const expected = Buffer.from(sealOf(personId, processId));
  const given = Buffer.from(seal);
  return given.length === expected.length && timingSafeEqual(given, expected) ? { personId, processId } : null;
}

function sealOf(personId: string, processId: string): string {
  const words = `stop notices\0${personId.toLowerCase()}\0${processId.toLowerCase()}`;
  return createHmac("sha256", env().nextAuthSecret).update(words).digest("base64url").slice(0, 27);
}
