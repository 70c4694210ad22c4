import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { eventTags } from "@/lib/events/event-tags";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { keyWordsOf, mostKeyWords } from "./key-words";
import { reportLifecycle, roundIsDone } from "./lifecycle";
import { lockReport, refuseUnlessSeen } from "./load-report";
import { moveReport } from "./move-report";
import { reportPolicy } from "./policy";
import { reportText } from "./report-text";
import type { SeenReport } from "./schema";

/**
 * Publishes the report with its key words, counted now in its own language.
 *
 * Refuses: not_found, forbidden, conflict (not in correction, changed since it was seen, the hour of the round is not
 * past and something is unanswered).
 */
export function publishReport({ actor }: Pick<Deps, "actor">, input: SeenReport): Promise<void> {
  return transaction(async (tx) => {
    const { report, event, subject, acting } = await lockReport(tx, actor, input.id);
    authorise(reportPolicy.publish, actor, subject);
    const to = reportLifecycle.next("publish", report.state);
    refuseUnlessSeen(report, input.seenRevision);
    const at = await databaseNow(tx);
    const pending = report.corrections.filter(({ state }) => state === "pending").length;
    if (!roundIsDone({ ...report, asked: report.corrections.length, pending }, at)) {
      throw new DomainError("conflict", "session-reports.errors.roundRuns");
    }
    const keyWords = keyWordsOf(reportText(report), report.language).slice(0, mostKeyWords);
    await moveReport(tx, { report, to, actor: acting, at, data: { publishedAt: at, keyWords } });
    await dropDocuments(tx, await eventTags(tx, event.id));
  });
}
