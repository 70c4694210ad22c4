import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { queueMail } from "@/lib/notifications/queue-mail";
import type { RefusalCode } from "./schema";

type Answered = {
  row: {
    id: string;
    quote: string;
    correct: string;
    language: string;
    /** The organisation whose entry was corrected; none for everything else. */
    organisationId?: string | null;
    answerTo: string | null;
    suggestedBy: { email: string; locale: string } | null;
  };
  corrected: { name: string; page: string };
  step: "accepted" | "refused" | "gone";
  /** Null unless refused. */
  reasonCode: RefusalCode | null;
};

/** The one answer to whoever suggested a correction; nobody is told where no address was given. */
export async function mailAnswer(
  tx: Transaction,
  jobs: Jobs,
  { row, corrected, step, reasonCode }: Answered,
): Promise<void> {
  const to = row.suggestedBy?.email ?? row.answerTo;
  if (to === null) return;
  const locale = row.suggestedBy?.locale ?? row.language;
  await queueMail(tx, jobs, {
    to,
    template: "correction-answered",
    locale,
    key: `correction:${row.id}:${step}`,
    values: {
      ...{ name: corrected.name, step, reason: reasonCode ?? "", quote: row.quote, correct: row.correct },
      of: (row.organisationId ?? null) === null ? "words" : "entry",
      path: `/${locale}${corrected.page}`,
    },
  });
}
