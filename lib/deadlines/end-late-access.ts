import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { notFound } from "@/lib/kernel/errors";
import { loadRound } from "./load-round";
import { deadlinePolicy } from "./policy";
import type { EndLateAccess } from "./schema";

/** Takes a leave back; what was submitted by it stays. Doing it twice changes nothing. Refuses: not_found. */
export function endLateAccess({ actor }: Pick<Deps, "actor">, { lateAccessId }: EndLateAccess): Promise<void> {
  return transaction(async (tx) => {
    const access = await tx.lateAccess.findUnique({ where: { id: lateAccessId }, select: { roundId: true } });
    if (access === null) throw notFound();
    const round = await loadRound(tx, actor, access.roundId);
    authorise(deadlinePolicy.grantLateAccess, actor, round.consultation);
    await tx.lateAccess.updateMany({
      where: { id: lateAccessId, endedAt: null },
      data: { endedAt: await databaseNow(tx) },
    });
  });
}
