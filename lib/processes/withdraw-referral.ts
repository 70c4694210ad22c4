import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { notFound } from "@/lib/kernel/errors";
import { loadProcess } from "./load-process";
import { processPolicy } from "./policy";
import type { WithdrawReferral } from "./schema";
import { processTags } from "./write-process";

/** An organiser no longer puts an input of another process before their own. Refuses: not_found, forbidden. */
export function withdrawReferral({ actor }: Deps, input: WithdrawReferral): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const referral = await tx.inputReferral.findUnique({
      where: { id: input.referralId },
      select: { id: true, processId: true, contributionId: true },
    });
    if (referral === null) throw notFound();
    const process = await loadProcess(tx, actor, referral.processId);
    authorise(processPolicy.refer, actor, process);
    const at = await databaseNow(tx);
    const { count } = await tx.inputReferral.updateMany({
      where: { id: referral.id, withdrawnAt: null },
      data: { withdrawnAt: at },
    });
    if (count === 0) throw notFound();
    await recordTransition(tx, {
      ...{ subject: "process", subjectId: process.id, field: `referral:${referral.contributionId}` },
      ...{ from: "referred", to: "withdrawn", actor, at },
    });
    await dropDocuments(tx, [...processTags(process.id), `contribution:${referral.contributionId}`]);
    return { slug: process.slug };
  });
}
