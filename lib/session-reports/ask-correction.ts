import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { takesCorrections } from "./lifecycle";
import { lockReport } from "./load-report";
import { reportPolicy } from "./policy";
import { reportText } from "./report-text";
import type { AskCorrection } from "./schema";

/** Most corrections that one person asks for in one report. */
const mostOfOne = 50;

/**
 * Somebody who took part asks for a correction, of the whole or of words that stand in the report exactly so. The same
 * words twice ask once.
 *
 * Refuses: not_found (who did not take part, or no round), forbidden, conflict (the hour is past), invalid (words that
 * do not stand there), too_many.
 */
export function askCorrection({ actor }: Pick<Deps, "actor">, input: AskCorrection): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const { report, subject } = await lockReport(tx, actor, input.id);
    authorise(reportPolicy.correct, actor, subject);
    const at = await databaseNow(tx);
    if (!takesCorrections(report, at)) throw new DomainError("conflict", "session-reports.errors.roundClosed");
    const { id: reportId, quote, words } = input;
    if (quote !== null && !reportText(report).includes(quote)) {
      const key = "session-reports.errors.quoteNotFound";
      throw new DomainError("invalid", key, { fields: { quote: { key } } });
    }
    const own = { reportId, personId: actor.personId };
    const asked = await tx.reportCorrection.findMany({ where: own, select: { quote: true, words: true } });
    if (asked.some((one) => one.quote === quote && one.words === words)) return { eventId: report.eventId };
    if (asked.length >= mostOfOne) throw new DomainError("too_many", "session-reports.errors.tooManyCorrections");
    await tx.reportCorrection.create({
      data: { ...own, organisationId: actor.organisation?.id ?? null, quote, words, askedAt: at },
      select: { id: true },
    });
    return { eventId: report.eventId };
  });
}
