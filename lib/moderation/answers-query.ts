import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { inLocale, type Localised, readLocalised } from "@/lib/kernel/localised";
import { moderationPolicy, visibleTo } from "./policy";
import { type AnsweredDecision, answeredDecisions } from "./schema";

/** Words that moderators give again and again, as their list shows them. */
export type CannedAnswer = {
  id: string;
  revision: number;
  name: string;
  decision: AnsweredDecision;
  reasonCode: string | null;
  words: Localised;
};

/** The same as a decision form offers it: in the language of the contribution where there are such words. */
export type OfferedAnswer = Pick<CannedAnswer, "id" | "name" | "decision" | "reasonCode"> & { words: string };

/**
 * The answers of one process, and the processes whose answers the actor may read. Without a slug the first of them.
 * Refuses as not_found a process without an office there.
 */
export async function readAnswers(actor: Actor, slug: string | null) {
  const ids = [...new Set(actor.offices.map(({ processId }) => processId))];
  const rows = await database().process.findMany({
    where: { id: { in: ids.filter((processId) => moderationPolicy.readAnswers(actor, { processId })) } },
    select: { id: true, slug: true, name: true },
    orderBy: { slug: "asc" },
  });
  const processes = rows.map((row) => ({ ...row, name: readLocalised(row.name) }));
  const process = slug === null ? processes[0] : processes.find((one) => one.slug === slug);
  if (process === undefined) throw notFound();
  return {
    processes,
    process,
    answers: await answersOf(process.id),
    mayEdit: moderationPolicy.editAnswers(actor, { processId: process.id }),
  };
}

/** Path of the list of a process's answers, below the locale. */
export async function addressOfAnswers(processId: string): Promise<string> {
  const { slug } = await database().process.findUniqueOrThrow({ where: { id: processId }, select: { slug: true } });
  return `/desk/moderation/answers?process=${slug}`;
}

/** What can be put into the words of a decision on this contribution; none for those who do not moderate it. */
export async function offeredAnswers(actor: Actor, contributionId: string): Promise<OfferedAnswer[]> {
  // Without an office the list of what they may see would be an empty condition, which narrows nothing.
  if (!moderationPolicy.openQueue(actor, undefined)) return [];
  const row = await database().contribution.findFirst({
    where: { AND: [{ id: contributionId }, visibleTo(actor)] },
    select: { language: true, consultation: { select: { processId: true } } },
  });
  if (row === null) return [];
  const answers = await answersOf(row.consultation.processId);
  return answers.map(({ id, name, decision, reasonCode, words }) => ({
    ...{ id, name, decision, reasonCode },
    words: inLocale(words, row.language).text,
  }));
}

async function answersOf(processId: string): Promise<CannedAnswer[]> {
  const rows = await database().cannedAnswer.findMany({
    where: { processId },
    select: { id: true, revision: true, name: true, decision: true, reasonCode: true, words: true },
    orderBy: { name: "asc" },
  });
  return answeredDecisions.flatMap((decision) =>
    rows
      .filter((row) => row.decision === decision)
      .map((row) => ({ ...row, decision, words: readLocalised(row.words) })),
  );
}
