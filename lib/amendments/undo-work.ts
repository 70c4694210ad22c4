import { z } from "zod";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { keptAnswerSchema, restoreAnswer } from "@/lib/dispositions/restore-answer";
import { undoChanges } from "@/lib/drafts/change-paragraph";
import { textChangeSchema } from "@/lib/drafts/text-change";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { holdWork } from "./load-work";
import { workPolicy } from "./policy";
import type { UndoWork } from "./schema";

/** What an act kept of what it did. */
const keptSchema = z.strictObject({
  texts: z.array(textChangeSchema),
  causes: z.array(z.uuid()),
  state: z.enum(["accepted", "accepted_in_part", "accepted_with_modification", "not_accepted"]),
});

/**
 * A rapporteur takes back an act and those that were done together with it: the text, the causes and the answers are
 * as they were before.
 *
 * Refuses: not_found (no office there, no such act), forbidden (an organiser who is no rapporteur; one's own
 * organisation), conflict (taken back already; the text or an answer changed since, so that later acts must be taken
 * back first; published text).
 */
export function undoWork({ actor, jobs }: Pick<Deps, "actor" | "jobs">, input: UndoWork): Promise<void> {
  return transaction(async (tx) => {
    const work = await holdWork(tx, actor, input.versionId);
    authorise(workPolicy.undo, work.actor, work.subject);
    const act = await tx.workAct.findFirst({
      where: { id: input.actId, versionId: work.id },
      select: { personId: true, at: true, undoneAt: true },
    });
    if (act === null) throw notFound();
    if (act.undoneAt !== null) throw new DomainError("conflict", "errors.alreadyDone");
    const at = await databaseNow(tx);
    const together = await tx.workAct.findMany({
      where: { versionId: work.id, personId: act.personId, at: act.at, undoneAt: null },
      orderBy: { id: "asc" },
      select: { id: true, contributionId: true, change: true, answerBefore: true },
    });
    const acts = together.map((one) => ({ ...one, kept: keptSchema.parse(one.change) }));
    await undoChanges(
      tx,
      work.held,
      acts.flatMap(({ kept }) => kept.texts),
      { actor: work.actor, jobs, at },
    );
    for (const { contributionId, kept, answerBefore } of acts) {
      await tx.cause.deleteMany({ where: { versionId: work.id, contributionId, lineageId: { in: kept.causes } } });
      const before = keptAnswerSchema.parse(answerBefore);
      await restoreAnswer(tx, work.actor, { contributionId, state: kept.state, before });
    }
    await tx.workAct.updateMany({ where: { id: { in: acts.map(({ id }) => id) } }, data: { undoneAt: at } });
  });
}
