import { lockOwnContribution } from "@/lib/contributions/load-contribution";
import { mayWithOwn } from "@/lib/contributions/own-side";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { appealLifecycle } from "./lifecycle";
import { lockAppeal } from "./load-appeal";
import { mailDesk } from "./mail-appeal";
import type { WithdrawAppeal } from "./schema";

/**
 * Takes an appeal back before it is decided; what it complains of stands.
 * Refuses: not_found (not one's own side), forbidden, conflict (decided already, changed meanwhile).
 */
export function withdrawAppeal(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  input: WithdrawAppeal,
): Promise<{ contributionId: string }> {
  return transaction(async (tx) => {
    const found = await tx.appeal.findUnique({ where: { id: input.id }, select: { contributionId: true } });
    if (found === null) throw notFound();
    const contribution = await lockOwnContribution(tx, actor, found.contributionId);
    if (!mayWithOwn(actor, contribution).withdraw) throw new DomainError("forbidden", "errors.forbidden");
    const { appeal } = await lockAppeal(tx, input.id);
    const to = appealLifecycle.next("withdraw", appeal.state);
    if (appeal.revision !== input.seenRevision) throw new DomainError("conflict", "appeals.errors.changedMeanwhile");
    const at = await databaseNow(tx);
    await tx.appeal.update({ where: { id: appeal.id }, data: { state: to, revision: { increment: 1 } } });
    const change = { subject: "contribution" as const, subjectId: contribution.id, field: "appeal" };
    await recordTransition(tx, { ...change, from: appeal.state, to, actor, reason: appeal.id, at });
    await mailDesk(tx, jobs, { appeal, contribution, step: "withdrawn", at, words: "" });
    return { contributionId: contribution.id };
  });
}
