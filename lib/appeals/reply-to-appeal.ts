import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { appealLifecycle } from "./lifecycle";
import { lockAppealForDesk } from "./load-appeal";
import { mailWriters } from "./mail-appeal";
import { appealPolicy } from "./policy";
import type { ReplyToAppeal } from "./schema";

/**
 * Those whose act is complained of answer for it, once. The writers read the reply.
 * Refuses: not_found (no office there), forbidden (no part in it), conflict (replied, decided or withdrawn already).
 */
export function replyToAppeal(
  { actor: given, jobs }: Pick<Deps, "actor" | "jobs">,
  input: ReplyToAppeal,
): Promise<void> {
  return transaction(async (tx) => {
    const { contribution, appeal, actor, subject } = await lockAppealForDesk(tx, given, input.id);
    authorise(appealPolicy.reply, actor, subject);
    const to = appealLifecycle.next("reply", appeal.state);
    if (appeal.revision !== input.seenRevision) throw new DomainError("conflict", "appeals.errors.changedMeanwhile");
    const at = await databaseNow(tx);
    await tx.appeal.update({
      where: { id: appeal.id },
      data: {
        ...{ state: to, reply: input.words, repliedById: actor.personId, repliedAt: at },
        revision: { increment: 1 },
      },
    });
    const change = { subject: "contribution" as const, subjectId: contribution.id, field: "appeal" };
    await recordTransition(tx, { ...change, from: appeal.state, to, actor, reason: appeal.id, at });
    await mailWriters(tx, jobs, { appeal, contribution, step: "replied", at, words: input.words });
  });
}
