import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { mailAnswer } from "./mail-answer";
import { recordStanding } from "./record-standing";

type Ended = { contribution: { id: string; reference: string | null }; at: Date };

/** Of a contribution that was taken back nothing is left to correct: what was suggested ends, and its readers are told. */
export async function endSuggestions(tx: Transaction, jobs: Jobs, { contribution, at }: Ended): Promise<void> {
  const waiting = await tx.correction.findMany({
    where: { contributionId: contribution.id, state: "pending" },
    select: {
      ...{ id: true, quote: true, correct: true, source: true, asOf: true, language: true, answerTo: true },
      suggestedBy: { select: { email: true, locale: true } },
    },
  });
  const reference = contribution.reference ?? "";
  const corrected = { name: reference, page: `/contributions/${reference}` };
  for (const row of waiting) {
    const data = { state: "withdrawn" as const, withdrawnAt: at, answerTo: null, revision: { increment: 1 } };
    await tx.correction.update({ where: { id: row.id }, data, select: { id: true } });
    await recordStanding(tx, { row, from: "pending", to: "withdrawn", actor: null, at });
    await mailAnswer(tx, jobs, { row, corrected, step: "gone", reasonCode: null });
  }
}
