import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { lockReport } from "./load-report";
import { mailAnswered } from "./mail-report";
import { reportPolicy } from "./policy";
import type { AnswerCorrection } from "./schema";

/**
 * The rapporteur answers a correction that was asked for, with words; who asked is told. Changing the text is a thing
 * of its own.
 *
 * Refuses: not_found, forbidden, conflict (answered already, one's own, the report was taken back or published).
 */
export function answerCorrection(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  input: AnswerCorrection,
): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const asked = await tx.reportCorrection.findUnique({
      where: { id: input.id },
      select: { reportId: true, personId: true },
    });
    if (asked === null) throw notFound();
    const { report, subject } = await lockReport(tx, actor, asked.reportId);
    authorise(reportPolicy.answer, actor, subject);
    if (report.state !== "in_correction") throw new DomainError("conflict", "session-reports.errors.otherState");
    const { count } = await tx.reportCorrection.updateMany({
      where: { id: input.id, state: "pending" },
      data: {
        ...{ state: input.decision, answer: input.answer },
        ...{ answeredById: actor.personId, answeredAt: await databaseNow(tx) },
      },
    });
    if (count === 0) throw new DomainError("conflict", "session-reports.errors.answeredAlready");
    await mailAnswered(tx, jobs, input.id);
    return { eventId: report.eventId };
  });
}
