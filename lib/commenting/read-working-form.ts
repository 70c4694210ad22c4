import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { loadDeskVersion } from "@/lib/dispositions/load-desk-version";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import type { CommentAnswer } from "./answered-comment";
import { publicFormSource } from "./public";
import { readPublishedComments } from "./read-published-comments";

/**
 * The published comments on a version with the answers as they stand on the desk, published or not, in the order of a
 * form. Refuses as not_found whoever has no office there that reads answers.
 */
export async function readWorkingForm(actor: Actor, versionId: string) {
  const db = database();
  await loadDeskVersion(db, actor, versionId);
  const now = await databaseNow(db);
  const source = await publicFormSource(versionId, now);
  if (source === null) throw notFound();
  const rows = await db.disposition.findMany({
    where: { contribution: { versionId } },
    select: {
      contributionId: true,
      state: true,
      observation: true,
      mergedInto: { select: { reference: true } },
      paragraphs: { select: { paragraphId: true, state: true, observation: true } },
    },
  });
  const answers = new Map<string, CommentAnswer>(
    rows.map(({ contributionId, mergedInto, ...answer }) => [
      contributionId,
      { ...answer, mergedInto: mergedInto?.reference ?? null },
    ]),
  );
  return { source, comments: await readPublishedComments(db, versionId, now), answers };
}
