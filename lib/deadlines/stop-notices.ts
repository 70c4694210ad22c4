import { database } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";
import { readNoticeToken } from "./notice-token";
import type { NoticeToken } from "./schema";

/** Stops the notices that a link is for, without an account (RFC 8058). Twice changes nothing. Refuses: gone (no link of ours). */
export async function stopNotices({ token }: NoticeToken): Promise<void> {
  const subject = readNoticeToken(token);
  if (subject === null) throw new DomainError("gone", "deadlines.errors.stopGone");
  await database().noticeChoice.deleteMany({ where: subject });
}
