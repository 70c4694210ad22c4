import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { lockDecidable } from "@/lib/moderation/decidable";
import { reportLifecycle } from "./lifecycle";
import type { DismissReports } from "./schema";

/**
 * Sets reports on a contribution aside: what they say is no reason to take it out of sight. Those that came after the
 * latest one read stay open.
 *
 * Refuses: not_found (no office there), forbidden (one's own organisation), conflict (somebody was faster).
 */
export function dismissReports({ actor }: Pick<Deps, "actor">, input: DismissReports): Promise<void> {
  return transaction(async (tx) => {
    const contribution = await lockDecidable(tx, actor, input.contributionId);
    const at = await databaseNow(tx);
    const to = reportLifecycle.next("dismiss", "open");
    const { count } = await tx.report.updateMany({
      where: { contributionId: contribution.id, state: "open", reportedAt: { lte: new Date(input.until) } },
      data: { state: to, settledById: actor.personId, settledAt: at, revision: { increment: 1 } },
    });
    if (count === 0) throw new DomainError("conflict", "reports.errors.settledAlready");
    const change = { subject: "contribution" as const, subjectId: contribution.id, field: "reports" };
    await recordTransition(tx, { ...change, from: "open", to, actor, at });
  });
}
