import type { Transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { lockAnswered } from "@/lib/dispositions/load-answered";
import { keepAnswer } from "@/lib/dispositions/restore-answer";
import { answerProposal } from "@/lib/dispositions/set-disposition";
import { changeParagraph } from "@/lib/drafts/change-paragraph";
import type { TextChange, TextEdit } from "@/lib/drafts/text-change";
import type { Locale } from "@/lib/i18n/locales";
import type { Jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { holdWork, type Work } from "./load-work";
import { type Proposal, publishedProposals, publishedTermReplacements, type TermReplacement } from "./proposals";
import { seenMark } from "./seen-mark";
import { readWorkedText, type WorkedRow } from "./worked-text";

/** What a decision is about, as a person saw it. */
export type Decision = {
  versionId: string;
  paragraphId: string;
  contributionIds: string[];
  seen: string;
  observation: string;
  language: Locale;
};

export type Outcome = {
  kind: "accepted" | "edited" | "rejected";
  state: "accepted" | "accepted_in_part" | "accepted_with_modification" | "not_accepted";
  /** What it does to the text. */
  edits: TextEdit[];
  /** Whether the words are taken as they are; null when nothing goes back to the proposal. */
  verbatim: boolean | null;
};

/** The proposals that are decided on: equal wordings of one or several, or one term. */
export type Decided = {
  work: Work;
  /** The paragraph the person worked on. */
  paragraph: WorkedRow;
  /** Every paragraph that the proposals are about, in the order of the text. */
  paragraphs: WorkedRow[];
  proposals: Proposal[];
  term: TermReplacement | null;
};

/**
 * Decides on equal proposals at once: the text, the causes of the changed paragraphs, the answers and what it takes to
 * take it back, in the caller's transaction.
 *
 * Refuses: not_found (no office there, or a proposal that is not published any more), forbidden (an organiser who is
 * no rapporteur; one's own organisation), conflict (published text; the words or an answer changed since they were
 * seen; words that cannot be carried over without guessing).
 */
export async function decideProposals(
  tx: Transaction,
  given: { actor: Actor; jobs: Jobs },
  decision: Decision,
  outcomeOf: (decided: Decided) => Outcome | Promise<Outcome>,
): Promise<void> {
  const work = await holdWork(tx, given.actor, decision.versionId);
  const by = { actor: work.actor, jobs: given.jobs, at: await databaseNow(tx) };
  const decided = await readDecided(tx, work, decision, by.at);
  const outcome = await outcomeOf(decided);
  const changes = await changeParagraph(tx, work.held, outcome.edits, by);
  const lineages = outcome.verbatim === null ? [] : lineagesOf(changes, decided);
  for (const [index, contributionId] of decision.contributionIds.entries()) {
    const before = await keepAnswer(tx, contributionId);
    const { state } = outcome;
    const { observation, language } = decision;
    await answerProposal(tx, work.actor, { contributionId, state, observation, language });
    const { count: causes } = await tx.cause.createMany({
      data: lineages.map((lineageId) => ({
        versionId: work.id,
        lineageId,
        contributionId,
        verbatim: outcome.verbatim ?? false,
        personId: work.actor.personId,
        at: by.at,
      })),
      skipDuplicates: true,
    });
    await tx.workAct.create({
      data: {
        versionId: work.id,
        contributionId,
        lineageId: decided.paragraph.lineageId,
        kind: outcome.kind,
        // What was done together is taken back together: the first of them knows the text.
        change: { texts: index === 0 ? changes : [], causes: causes === 0 ? [] : lineages, state },
        answerBefore: before,
        personId: work.actor.personId,
        at: by.at,
      },
      select: { id: true },
    });
  }
}

async function readDecided(tx: Transaction, work: Work, decision: Decision, now: Date): Promise<Decided> {
  const wanted = new Set(decision.contributionIds);
  // Locked before their answers are read, so that nobody answers between the look and the act.
  const { found } = await lockAnswered(tx, work.actor, decision.contributionIds);
  if (found.length !== wanted.size || wanted.size !== decision.contributionIds.length) throw notFound();
  const all = await publishedProposals(work.previous.id, now, [decision.paragraphId], tx);
  const proposals = all.filter(({ contributionId }) => wanted.has(contributionId));
  const terms = (await publishedTermReplacements(work.previous.id, now, tx)).filter((one) =>
    wanted.has(one.contributionId),
  );
  if (proposals.length + terms.length !== wanted.size) throw notFound();
  const ids = new Set([decision.paragraphId, ...proposals.flatMap(({ paragraphIds }) => paragraphIds)]);
  const paragraphs = await readWorkedText(tx, work, [...ids]);
  const paragraph = paragraphs.find(({ id }) => id === decision.paragraphId);
  if (paragraph === undefined) throw notFound();
  const answers = await tx.disposition.findMany({
    where: { contributionId: { in: decision.contributionIds } },
    select: { contributionId: true, revision: true },
  });
  if (seenMark({ text: paragraph.now?.text ?? null, answers }) !== decision.seen) {
    throw new DomainError("conflict", "placements.work.errors.changedMeanwhile");
  }
  return { work, paragraph, paragraphs, proposals, term: terms[0] ?? null };
}

/** The paragraphs that go back to the proposal: those it changed, or the one that read like it already. */
function lineagesOf(changes: TextChange[], { paragraph }: Decided): string[] {
  const changed = [...new Set(changes.map(({ lineageId }) => lineageId))];
  return changed.length > 0 ? changed : [paragraph.now?.lineageId ?? paragraph.lineageId];
}
