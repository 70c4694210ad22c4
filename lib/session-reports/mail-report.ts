import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import type { CorrectionReader } from "./correction-readers";

type Round = { reportId: string; revision: number; until: Date; event: { title: unknown; zone: string | null } };

/** To somebody who took part: the report can be read, and corrections asked for until an hour. */
export function mailCorrectionRound(tx: Transaction, jobs: Jobs, round: Round, reader: CorrectionReader) {
  const { reportId, revision, until, event } = round;
  const { id, email: to, locale } = reader;
  return queueMail(tx, jobs, {
    ...{ to, template: "report-corrections", locale, key: `session-report ${reportId} ${revision} ${id}` },
    values: {
      event: inLocale(readLocalised(event.title), locale).text,
      until: until.toISOString(),
      zone: event.zone ?? "UTC",
      path: `/${locale}/me/reports/${reportId}`,
    },
  });
}

/** To whoever asked for a correction: what became of it. */
export async function mailAnswered(tx: Transaction, jobs: Jobs, correctionId: string): Promise<void> {
  const asked = await tx.reportCorrection.findUniqueOrThrow({
    where: { id: correctionId },
    select: {
      ...{ state: true, words: true, answer: true, reportId: true },
      person: { select: { email: true, locale: true } },
      report: { select: { event: { select: { title: true } } } },
    },
  });
  const { email: to, locale } = asked.person;
  await queueMail(tx, jobs, {
    ...{ to, template: "report-answered", locale, key: `session-report answer ${correctionId}` },
    values: {
      step: asked.state === "accepted" ? "accepted" : "not_accepted",
      event: inLocale(readLocalised(asked.report.event.title), locale).text,
      asked: asked.words,
      answer: asked.answer ?? "",
      path: `/${locale}/me/reports/${asked.reportId}`,
    },
  });
}
