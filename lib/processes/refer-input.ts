import { publishedBy } from "@/lib/contributions/published-by";
import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { loadProcess } from "./load-process";
import { processPolicy } from "./policy";
import type { ReferInput } from "./schema";
import { processTags } from "./write-process";

/**
 * An organiser puts a published input of another process before their own. It is shown in both and counted in the first
 * alone, so that no sum counts it twice. Doing it again changes nothing. Refuses: not_found, forbidden, invalid (no
 * such published input, or one of this process).
 */
export function referInput({ actor }: Deps, input: ReferInput): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const process = await loadProcess(tx, actor, input.processId);
    authorise(processPolicy.refer, actor, process);
    const at = await databaseNow(tx);
    const found = await tx.contribution.findFirst({
      where: { reference: input.reference, kind: "input", ...publishedBy(at) },
      select: { id: true, consultation: { select: { processId: true } } },
    });
    if (found === null) throw beside("processes.errors.noSuchInput");
    if (found.consultation.processId === process.id) throw beside("processes.errors.ownInput");
    const pair = { contributionId: found.id, processId: process.id };
    const present = await tx.inputReferral.findUnique({
      where: { contributionId_processId: pair },
      select: { withdrawnAt: true },
    });
    if (present !== null && present.withdrawnAt === null) return { slug: process.slug };
    const referred = { referredById: actor.personId, referredAt: at, withdrawnAt: null };
    await tx.inputReferral.upsert({
      where: { contributionId_processId: pair },
      create: { ...pair, ...referred },
      update: referred,
      select: { id: true },
    });
    await recordTransition(tx, {
      ...{ subject: "process", subjectId: process.id, field: `referral:${found.id}` },
      ...{ from: present === null ? null : "withdrawn", to: "referred", actor, at },
    });
    await dropDocuments(tx, [...processTags(process.id), `contribution:${found.id}`]);
    return { slug: process.slug };
  });
}

function beside(key: string): DomainError {
  return new DomainError("invalid", key, { fields: { reference: { key } } });
}
