import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { queueMail } from "@/lib/notifications/queue-mail";
import { entryFactOf } from "@/lib/organisations/entry-facts";
import type { RefusalCode } from "./schema";
import { spokenFact } from "./spoken-fact";

type Answered = {
  row: {
    id: string;
    quote: string;
    correct: string;
    /** What was put there instead; null or left out where nothing else. */
    accepted?: string | null;
    language: string;
    /** The organisation whose entry was corrected; none for everything else. */
    organisationId?: string | null;
    field?: string | null;
    answerTo: string | null;
    suggestedBy: { email: string; locale: string } | null;
  };
  corrected: { name: string /** Of a paragraph that has one. */; number?: string | null; page: string };
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
  const isOfEntry = (row.organisationId ?? null) !== null;
  const [quote = "", correct = "", now = ""] = await inWords(tx, row, isOfEntry, locale);
  await queueMail(tx, jobs, {
    to,
    template: "correction-answered",
    locale,
    key: `correction:${row.id}:${step}`,
    values: {
      ...{ name: corrected.name, number: corrected.number ?? "", step, reason: reasonCode ?? "", quote, correct, now },
      of: isOfEntry ? "entry" : "words",
      path: `/${locale}${corrected.page}`,
    },
  });
}

/** What stood there, what was suggested and what was put there instead, if anything. */
async function inWords(
  tx: Transaction,
  { quote, correct, accepted = null, field = null }: Answered["row"],
  isOfEntry: boolean,
  locale: string,
): Promise<string[]> {
  const texts = [quote, correct, ...(accepted === null ? [] : [accepted])];
  const fact = isOfEntry ? entryFactOf(field) : null;
  return fact === null ? texts : (await spokenFact(tx, { fact, texts }, locale)).said;
}
