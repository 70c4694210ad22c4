import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { readCommentContent } from "./comment-content";
import { loadAnswerableText } from "./load-answerable-text";
import type { SaveComment } from "./schema";

/** Rows of one statement: each has some thirty values, and a statement takes 65,535. */
const atOnce = 200;

/**
 * Keeps many new comments on one text as drafts, in the transaction of whoever calls: all of them or none. Each has a
 * draft key, under which it is made once. Refuses as `saveComment` does; what one comment refuses, all do.
 */
export async function keepDrafts(
  tx: Transaction,
  actor: Actor,
  versionId: string,
  comments: readonly SaveComment[],
  now: Date,
): Promise<void> {
  const { consultationId, round, language, organisation } = await loadAnswerableText(tx, actor, versionId, now);
  const paragraphs = await loadParagraphs(tx, versionId, comments, language);
  const shared = {
    kind: "comment" as const,
    consultationId,
    roundId: round.id,
    versionId,
    organisationId: organisation?.id ?? null,
    authorId: actor.personId,
  };
  for (let from = 0; from < comments.length; from += atOnce) {
    const part = comments.slice(from, from + atOnce);
    const made = await tx.contribution.createManyAndReturn({
      data: part.map((comment) => {
        const paragraph = comment.paragraphId === undefined ? null : (paragraphs.get(comment.paragraphId) ?? null);
        if (comment.paragraphId !== undefined && paragraph === null) throw notFound();
        const { redline, ...content } = readCommentContent(comment, paragraph, null);
        return { ...shared, draftKey: comment.draftKey ?? null, ...content, redline: redline ?? undefined };
      }),
      select: { id: true, draftKey: true },
      skipDuplicates: true,
    });
    const ids = new Map(made.map(({ id, draftKey }) => [draftKey, id]));
    await tx.contributionTarget.createMany({
      data: part.flatMap(({ draftKey = null, paragraphId }) => {
        const contributionId = ids.get(draftKey);
        return contributionId === undefined || paragraphId === undefined ? [] : [{ contributionId, paragraphId }];
      }),
    });
    await tx.transition.createMany({
      data: made.map(({ id }) => ({
        subject: "contribution",
        subjectId: id,
        field: "submission",
        from: null,
        to: "draft",
        personId: actor.personId,
        organisationId: organisation?.id ?? null,
        at: now,
      })),
    });
  }
}

async function loadParagraphs(tx: Transaction, versionId: string, comments: readonly SaveComment[], language: string) {
  const ids = [...new Set(comments.flatMap(({ paragraphId }) => paragraphId ?? []))];
  const rows = await tx.paragraph.findMany({
    where: { versionId, id: { in: ids } },
    select: { id: true, text: true, locked: true },
  });
  return new Map(rows.map((row) => [row.id, { ...row, language }]));
}
