import { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { lockOneAnswered } from "./load-answered";
import { dispositionPolicy } from "./policy";
import { answerStates, dispositionStates } from "./schema";
import { writeAnswers } from "./write-answers";

/** An answer as it was before an act, kept so that the act can be taken back. */
export const keptAnswerSchema = z.strictObject({
  state: z.enum(dispositionStates),
  observation: z.string(),
  language: z.string(),
  mergedIntoId: z.uuid().nullable(),
  paragraphs: z.array(z.strictObject({ paragraphId: z.uuid(), state: z.enum(answerStates), observation: z.string() })),
});
export type KeptAnswer = z.output<typeof keptAnswerSchema>;

/** What an answer says now; pending where nobody has begun it. */
export async function keepAnswer(tx: Transaction, contributionId: string): Promise<KeptAnswer> {
  const sheet = await tx.disposition.findUnique({
    where: { contributionId },
    select: {
      state: true,
      observation: true,
      language: true,
      mergedIntoId: true,
      paragraphs: { select: { paragraphId: true, state: true, observation: true } },
    },
  });
  if (sheet === null) return { state: "pending", observation: "", language: "en", mergedIntoId: null, paragraphs: [] };
  return keptAnswerSchema.parse(sheet);
}

/**
 * Puts an answer back to what it said before an act, keeping its tags and who works on it. Refuses as conflict when it
 * says something else by now than the act made it say (`state`), and otherwise as `setDisposition` does.
 */
export async function restoreAnswer(
  tx: Transaction,
  given: Actor,
  { contributionId, state, before }: { contributionId: string; state: string; before: KeptAnswer },
): Promise<void> {
  const { actor, contribution } = await lockOneAnswered(tx, given, contributionId);
  authorise(dispositionPolicy.decide, actor, contribution.subject);
  if (contribution.answer?.state !== state) throw new DomainError("conflict", "dispositions.errors.answeredMeanwhile");
  const { tags, assigneeId } = contribution.answer;
  await writeAnswers(tx, actor, [{ contribution, ...before, tags, assigneeId }], await databaseNow(tx));
}
