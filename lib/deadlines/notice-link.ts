import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { readNoticeToken } from "./notice-token";

/** What a link at the foot of a notice is about. */
export type NoticeLink = {
  process: Localised;
  /** Null while the public does not see it. */
  slug: string | null;
};

/** The process that a link is about, for the page it opens; null for a link that we did not make. */
export async function readNoticeLink(token: string): Promise<NoticeLink | null> {
  const subject = readNoticeToken(token);
  if (subject === null) return null;
  const row = await database().process.findUnique({
    where: { id: subject.processId },
    select: { name: true, slug: true, status: true },
  });
  return row === null ? null : { process: readLocalised(row.name), slug: row.status === "published" ? row.slug : null };
}
