import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type CommentContent, readCommentContent } from "./comment-content";
import type { CommentedParagraph } from "./commented-text";
import { columnsOf, targetsOf } from "./kept-content";
import { loadAnswerableText } from "./load-answerable-text";
import type { SaveComment } from "./schema";

/** Rows of one statement: each has some thirty values, and a statement takes 65,535. */
const atOnce = 200;

/** A new comment with the key under which it is made once. */
export type NewDraft = SaveComment & { draftKey: string };

/**
 * Keeps many new comments on one text as drafts, in the transaction of whoever calls: all of them or none, each once
 * under its key. A few statements for two hundred comments. Refuses as `saveComment` does; what one refuses, all do.
 */
export async function keepDrafts(
  tx: Transaction,
  actor: Actor,
  versionId: string,
  drafts: readonly NewDraft[],
  now: Date,
): Promise<void> {
  const text = await loadAnswerableText(tx, actor, versionId, now);
  const paragraphs = await loadParagraphs(tx, versionId, drafts);
  const read = drafts.map((draft) => {
    const about = paragraphsOf(draft, paragraphs);
    const content = readCommentContent(draft, { language: text.language, paragraphs: about }, null);
    return { draftKey: draft.draftKey, about, content };
  });
  const shared = {
    kind: "comment" as const,
    consultationId: text.consultationId,
    roundId: text.round.id,
    versionId,
    organisationId: text.organisation?.id ?? null,
    authorId: actor.personId,
  };
  for (let from = 0; from < read.length; from += atOnce) {
    await keepPart(tx, actor, shared, read.slice(from, from + atOnce), now);
  }
}

type Shared = {
  kind: "comment";
  consultationId: string;
  roundId: string;
  versionId: string;
  organisationId: string | null;
  authorId: string;
};
type ReadDraft = { draftKey: string; about: CommentedParagraph[]; content: CommentContent };

async function keepPart(tx: Transaction, actor: Actor, shared: Shared, part: readonly ReadDraft[], now: Date) {
  const made = await tx.contribution.createManyAndReturn({
    data: part.map(({ draftKey, content }) => ({ ...shared, draftKey, ...columnsOf(content) })),
    select: { id: true, draftKey: true },
    skipDuplicates: true,
  });
  const ids = new Map(made.map(({ id, draftKey }) => [draftKey, id]));
  await tx.contributionTarget.createMany({
    data: part.flatMap(({ draftKey, content, about }) => {
      const contributionId = ids.get(draftKey);
      return contributionId === undefined
        ? []
        : targetsOf(content, about).map((target) => ({ ...target, contributionId }));
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
      organisationId: shared.organisationId,
      at: now,
    })),
  });
}

type Named = Pick<SaveComment, "paragraphId" | "also">;

const idsOf = ({ paragraphId, also = [] }: Named) => [...(paragraphId === undefined ? [] : [paragraphId]), ...also];

/** The paragraphs of a comment in the order of the text. */
function paragraphsOf(draft: Named, paragraphs: ReadonlyMap<string, CommentedParagraph & { position: number }>) {
  const found = [...new Set(idsOf(draft))].map((id) => {
    const paragraph = paragraphs.get(id);
    if (paragraph === undefined) throw notFound();
    return paragraph;
  });
  return found.sort((left, right) => left.position - right.position);
}

async function loadParagraphs(tx: Transaction, versionId: string, drafts: readonly Named[]) {
  const rows = await tx.paragraph.findMany({
    where: { versionId, id: { in: [...new Set(drafts.flatMap(idsOf))] } },
    select: { id: true, text: true, locked: true, position: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}
