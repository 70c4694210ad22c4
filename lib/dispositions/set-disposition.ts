import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Locale } from "@/lib/i18n/locales";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { checkAssignee } from "./check-assignee";
import { findMergedInto } from "./find-merged-into";
import { type Answered, lockOneAnswered } from "./load-answered";
import { dispositionPolicy } from "./policy";
import { type AnswerState, type SetDisposition, setDispositionSchema } from "./schema";
import { withWording } from "./with-wording";
import { type ParagraphAnswer, writeAnswers } from "./write-answers";

/**
 * Answers one published contribution, or takes the answer back to pending. Nobody outside the team sees it until the
 * answers are published.
 *
 * Refuses: not_found (no office there, or not published), forbidden (an organiser who is no rapporteur; one's own
 * organisation), conflict (answered meanwhile by somebody else), invalid (no observation where one is needed, an
 * unknown reference to merge into, an assignee who is no rapporteur here).
 */
export function setDisposition(deps: Pick<Deps, "actor">, input: SetDisposition): Promise<void> {
  return transaction(async (tx) => {
    const { actor, contribution } = await lockOneAnswered(tx, deps.actor, input.contributionId);
    authorise(dispositionPolicy.decide, actor, contribution.subject);
    if (!input.replace && (contribution.answer?.revision ?? 0) !== input.seenRevision) {
      throw new DomainError("conflict", "dispositions.errors.answeredMeanwhile");
    }
    await write(tx, actor, contribution, input);
  });
}

/** An answer that follows from an act of the rapporteur on the proposal itself, such as taking it into the text. */
export type FollowingAnswer = {
  contributionId: string;
  state: AnswerState;
  /** Why; needed for all but accepted, noted and merged. */
  observation: string;
  /** Language of the observation. */
  language: Locale;
};

/**
 * Answers a contribution whatever its sheet says now, keeping its tags and who works on it. For acts that decide on
 * the proposal itself; see `setDisposition` for what is refused.
 */
export async function answerProposal(tx: Transaction, given: Actor, input: FollowingAnswer): Promise<void> {
  const { actor, contribution } = await lockOneAnswered(tx, given, input.contributionId);
  authorise(dispositionPolicy.decide, actor, contribution.subject);
  const { tags = [], assigneeId = null } = contribution.answer ?? {};
  await write(tx, actor, contribution, setDispositionSchema.parse({ ...input, seenRevision: 0, tags, assigneeId }));
}

async function write(tx: Transaction, actor: Actor, contribution: Answered, given: SetDisposition) {
  const now = await databaseNow(tx);
  const { subject, consultationId } = contribution;
  const { state, language, tags, assigneeId } = given;
  if (assigneeId !== null && assigneeId !== contribution.answer?.assigneeId) {
    await checkAssignee(tx, subject, assigneeId);
  }
  const merging = { ids: [contribution.id], consultationId };
  const answer = {
    contribution,
    state,
    language,
    tags,
    assigneeId,
    observation: await withWording(tx, subject.processId, given),
    mergedIntoId: state === "merged" ? await findMergedInto(tx, merging, given.mergedInto, now) : null,
    paragraphs: state === "pending" ? [] : paragraphAnswers(contribution, given),
  };
  await writeAnswers(tx, actor, [answer], now);
}

/** Answers for single paragraphs that differ from the whole; only for what is on several, and only on its own. */
function paragraphAnswers(contribution: Answered, given: SetDisposition): ParagraphAnswer[] {
  const own = new Set(contribution.targets.map(({ paragraphId }) => paragraphId));
  if (own.size < 2) return [];
  const answers = new Map<string, ParagraphAnswer>();
  for (const { paragraphId, state, observation } of given.paragraphs) {
    if (state === null || !own.has(paragraphId)) continue;
    if (state === "merged") {
      const fields = { paragraphs: { key: "dispositions.errors.paragraphMerged" } };
      throw new DomainError("invalid", "dispositions.errors.notSaved", { fields });
    }
    if (state !== given.state || observation !== "") answers.set(paragraphId, { paragraphId, state, observation });
  }
  return [...answers.values()];
}
