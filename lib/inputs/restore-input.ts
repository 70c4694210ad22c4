import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import { contentOfHistory } from "./history-content";
import { templateFor } from "./kept-content";
import { lockWritableInput } from "./load-input";
import type { RestoreInput } from "./schema";
import { type Written, writeInput } from "./write-input";

/**
 * Makes an earlier state of an input the present one again, with the version of the questions that it answered; the
 * present one stays in the history. Refuses: not_found (also a state of another input), forbidden, conflict.
 */
export function restoreInput({ actor, jobs }: Pick<Deps, "actor" | "jobs">, given: RestoreInput): Promise<Written> {
  return transaction(async (tx) => {
    const { contribution } = await lockWritableInput(tx, actor, given.id);
    const row = await tx.inputHistory.findFirst({
      where: { id: given.historyId, contributionId: given.id },
      select: { content: true, templateId: true },
    });
    if (row === null) throw notFound();
    // Whoever changed the group of the organisation since sees other parts; the rest of that state stays in the history.
    const template = await templateFor(tx, row.templateId, contribution.organisation);
    const known = new Set(template.parts.map(({ key }) => key));
    const content = contentOfHistory(row.content);
    return writeInput(tx, jobs, {
      ...content,
      ...{ actor, contributionId: given.id, seenRevision: given.seenRevision },
      parts: content.parts.filter(({ key }) => known.has(key)),
      templateId: row.templateId,
      origin: "restored",
      at: await databaseNow(tx),
      alone: true,
    });
  });
}
