import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { queueMail } from "@/lib/notifications/queue-mail";
import type { EntryFact } from "@/lib/organisations/entry-facts";
import { focalPointsOf } from "@/lib/organisations/mail-organisation";
import { spokenFact } from "./spoken-fact";

type Suggested = {
  id: string;
  organisation: { id: string; name: string };
  fact: EntryFact;
  quote: string;
  correct: string;
  source: string | null;
};

/** Tells the focal points what somebody would correct in their entry: they may take it over themselves. */
export async function mailSuggested(
  tx: Transaction,
  jobs: Jobs,
  { id, organisation, fact, quote, correct, source }: Suggested,
): Promise<void> {
  for (const { to, locale } of await focalPointsOf(tx, organisation.id)) {
    const { name, said } = await spokenFact(tx, { fact, texts: [quote, correct] }, locale);
    const [before = "", after = ""] = said;
    await queueMail(tx, jobs, {
      to,
      template: "correction-suggested",
      locale,
      key: `correction:${id}:suggested:${to}`,
      values: {
        ...{ organisation: organisation.name, fact: name, quote: before, correct: after, source: source ?? "" },
        path: `/${locale}/organisation/profile`,
      },
    });
  }
}
