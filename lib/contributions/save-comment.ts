import { countAttempt } from "@/lib/accounts/count-attempt";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { authoriseAnswer } from "./answer-subject";
import { readCommentContent } from "./comment-content";
import { columnsOf, keepTargets, sameContent, targetsOf } from "./kept-content";
import { submissionLifecycle } from "./lifecycle";
import { loadAnsweringRound } from "./load-answering-round";
import { loadActingOrganisation, loadCommentedText } from "./load-commented-text";
import { type LockedComment, lockOwnComment } from "./load-contribution";
import { loadTargets } from "./load-targets";
import { refuseMarksNotAsked } from "./marks";
import { contributionPolicy } from "./policy";
import type { SaveComment } from "./schema";

/** Far above what anybody writes in an hour, far below what would fill a database. */
const newDrafts = { act: "new draft", attempts: 300, minutes: 60 };

/** What the composer needs to save again: the draft and the revision that now stands. */
export type SavedComment = { id: string; revision: number; savedAt: Date };

/**
 * Keeps a comment as a draft: a new one, or the next state of one; what it is about may change until it is submitted.
 * There is no hour for it, so that nothing written at the closing second is lost; only submitting has one. Saving
 * what is kept already changes nothing. A draft on a text that was replaced may be saved on the text that replaced
 * it: it then stands there.
 *
 * Refuses: not_found (text, paragraph or draft that is not there for this actor), forbidden, conflict (somebody
 * saved since `seenRevision`, or it is submitted), gone (the version was replaced), too_many, invalid by field.
 */
export async function saveComment(
  { actor, clock }: Pick<Deps, "actor" | "clock">,
  input: SaveComment,
): Promise<SavedComment> {
  // Counted on its own, before the transaction: a refused attempt counts, too.
  if (input.id === undefined) await countAttempt({ clock }, newDrafts, actor.personId);
  return transaction(async (tx) => {
    const now = await databaseNow(tx);
    const known = input.id ?? (await findByDraftKey(tx, actor, input.draftKey));
    if (known !== null) return change(tx, actor, input, known, now);
    const begun = await begin(tx, actor, input, now);
    if (begun !== null) return begun;
    // The same page saved twice at once and the other request was first: this one continues its draft.
    const first = await findByDraftKey(tx, actor, input.draftKey);
    if (first === null) throw new Error("A draft key was taken and then was not");
    return change(tx, actor, input, first, now);
  });
}

async function findByDraftKey(tx: Transaction, actor: Actor, draftKey: string | undefined): Promise<string | null> {
  if (draftKey === undefined) return null;
  const found = await tx.contribution.findUnique({
    where: { authorId_draftKey: { authorId: actor.personId, draftKey } },
    select: { id: true },
  });
  return found?.id ?? null;
}

/** Null when another request has made a draft with this key in the meantime. */
async function begin(tx: Transaction, actor: Actor, input: SaveComment, now: Date): Promise<SavedComment | null> {
  const { consultationId, round, language } = await loadCommentedText(tx, input.versionId, now);
  const paragraphs = await loadTargets(tx, input.versionId, input);
  const organisation = await loadActingOrganisation(tx, actor);
  await authoriseAnswer(tx, actor, round, organisation);
  refuseMarksNotAsked(round, input, null);
  const content = readCommentContent(input, { language, paragraphs }, null);
  const [made] = await tx.contribution.createManyAndReturn({
    data: {
      kind: "comment",
      consultationId,
      roundId: round.id,
      versionId: input.versionId,
      organisationId: organisation?.id ?? null,
      authorId: actor.personId,
      draftKey: input.draftKey ?? null,
      ...columnsOf(content),
    },
    select: { id: true, revision: true },
    skipDuplicates: true,
  });
  if (made === undefined) return null;
  await keepTargets(tx, made.id, [], targetsOf(content, paragraphs));
  await recordTransition(tx, {
    subject: "contribution",
    subjectId: made.id,
    field: "submission",
    from: null,
    to: "draft",
    actor,
    at: now,
  });
  return { ...made, savedAt: now };
}

async function change(tx: Transaction, actor: Actor, input: SaveComment, id: string, now: Date): Promise<SavedComment> {
  const comment = await lockOwnComment(tx, actor, id);
  const language = await languageOfText(tx, comment, input.versionId, now);
  const paragraphs = await loadTargets(tx, input.versionId, input);
  authorise(contributionPolicy.edit, actor, comment);
  refuseMarksNotAsked(comment.round, input, comment);
  const content = readCommentContent(input, { language, paragraphs }, comment);
  const targets = targetsOf(content, paragraphs);
  if (comment.versionId === input.versionId && sameContent(comment, content, targets)) {
    return { id, revision: comment.revision, savedAt: now };
  }
  submissionLifecycle.next("edit", comment.submission);
  // A first save whose answer got lost is repeated without a revision; only the draft it made itself may follow.
  if ((input.seenRevision ?? 1) !== comment.revision) {
    throw new DomainError("conflict", "contributions.errors.changedMeanwhile");
  }
  const revision = comment.revision + 1;
  const { id: roundId } = await loadAnsweringRound(tx, comment, now);
  await tx.contribution.update({
    where: { id },
    data: { ...columnsOf(content), versionId: input.versionId, revision, roundId },
    select: { id: true },
  });
  await keepTargets(tx, id, comment.targets, targets);
  return { id, revision, savedAt: now };
}

/** A draft stays on its text, or is carried over to the text in the same language that replaced it; to no other. */
async function languageOfText(tx: Transaction, comment: LockedComment, versionId: string, now: Date): Promise<string> {
  if (comment.versionId === versionId) return comment.version.language;
  const text = await loadCommentedText(tx, versionId, now);
  const { version } = comment;
  const isReplacement =
    version.status === "superseded" && text.draftId === version.draft.id && text.language === version.language;
  if (!isReplacement) throw notFound();
  return text.language;
}
