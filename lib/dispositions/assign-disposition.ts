import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { checkAssignee } from "./check-assignee";
import { lockOneAnswered } from "./load-answered";
import { dispositionPolicy } from "./policy";
import type { Assign } from "./schema";
import { writeAnswers } from "./write-answers";

/**
 * Says who works on a contribution, or that nobody was asked. The answer stays as it is.
 *
 * Refuses: not_found (no office there, or not published), invalid (somebody who is no rapporteur here).
 */
export function assignDisposition(deps: Pick<Deps, "actor">, input: Assign): Promise<void> {
  return transaction(async (tx) => {
    const { actor, contribution } = await lockOneAnswered(tx, deps.actor, input.contributionId);
    authorise(dispositionPolicy.assign, actor, contribution.subject);
    const { assigneeId } = input;
    if (assigneeId !== null) await checkAssignee(tx, contribution.subject, assigneeId);
    await writeAnswers(tx, actor, [{ ...sheetAsItIs(contribution), assigneeId }], await databaseNow(tx));
  });
}

type Contribution = Parameters<typeof writeAnswers>[2][number]["contribution"];

/** What the sheet says now; pending where none was begun. */
export function sheetAsItIs(contribution: Contribution) {
  const { answer } = contribution;
  return {
    contribution,
    state: answer?.state ?? ("pending" as const),
    observation: answer?.observation ?? "",
    language: answer?.language ?? "en",
    mergedIntoId: answer?.mergedIntoId ?? null,
    tags: answer?.tags ?? [],
    assigneeId: answer?.assigneeId ?? null,
    paragraphs: (answer?.paragraphs ?? []).flatMap(({ state, ...one }) =>
      state === "pending" ? [] : [{ ...one, state }],
    ),
  };
}
