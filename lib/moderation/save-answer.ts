import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import type { DeleteAnswer, SaveAnswer } from "./answers-schema";
import { findReason } from "./find-reason";
import { withPresentOffices } from "./load-moderated";
import { moderationPolicy } from "./policy";

/** Most answers of a process. */
const mostAnswers = 200;

/**
 * Adds words that moderators of a process give again and again, or changes them. Decisions that were made with them
 * keep theirs.
 *
 * Refuses: not_found (no office in the process), forbidden (a moderator of one draft only), conflict (changed since it
 * was read, too many), invalid (a name that is taken, a reason that is not on the list for this decision).
 */
export function saveAnswer({ actor }: Pick<Deps, "actor">, input: SaveAnswer): Promise<void> {
  return transaction(async (tx) => {
    await lockProcess(tx, actor, input.processId);
    const { id, seenRevision, processId, ...answer } = input;
    if (answer.reasonCode !== null) await findReason(tx, answer.decision, answer.reasonCode);
    await refuseTakenName(tx, input);
    const by = { updatedById: actor.personId, updatedAt: await databaseNow(tx) };
    if (id === null) {
      if ((await tx.cannedAnswer.count({ where: { processId } })) >= mostAnswers) {
        throw new DomainError("conflict", "moderation.errors.tooManyAnswers", { values: { most: mostAnswers } });
      }
      await tx.cannedAnswer.create({ data: { processId, ...answer, ...by }, select: { id: true } });
      return;
    }
    const { count } = await tx.cannedAnswer.updateMany({
      where: { id, processId, revision: seenRevision },
      data: { ...answer, ...by, revision: { increment: 1 } },
    });
    if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
  });
}

/** Deletes one; refuses as `saveAnswer` does. Gives the process it was of. */
export function deleteAnswer({ actor }: Pick<Deps, "actor">, { id }: DeleteAnswer): Promise<{ processId: string }> {
  return transaction(async (tx) => {
    const found = await tx.cannedAnswer.findUnique({ where: { id }, select: { processId: true } });
    if (found === null) throw notFound();
    await lockProcess(tx, actor, found.processId);
    await tx.cannedAnswer.deleteMany({ where: { id } });
    return found;
  });
}

async function refuseTakenName(tx: Transaction, { id, processId, name }: SaveAnswer): Promise<void> {
  const taken = await tx.cannedAnswer.findUnique({
    where: { processId_name: { processId, name } },
    select: { id: true },
  });
  if (taken === null || taken.id === id) return;
  const words = { key: "moderation.errors.answerNameTaken" };
  throw new DomainError("invalid", words.key, { fields: { name: words } });
}

/** One change of the list at a time; for those without an office in the process there is nothing here. */
async function lockProcess(tx: Transaction, given: Actor, processId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM process WHERE id = ${processId}::uuid FOR NO KEY UPDATE`;
  const actor = await withPresentOffices(tx, given);
  if (!moderationPolicy.readAnswers(actor, { processId })) throw notFound();
  authorise(moderationPolicy.editAnswers, actor, { processId });
}
