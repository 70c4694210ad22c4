import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { loadProcess } from "@/lib/processes/load-process";
import { processTags, writeProcess } from "@/lib/processes/write-process";
import { accreditationPolicy } from "./policy";
import { publicTag } from "./public-tag";
import type { SetRules } from "./schema";

/**
 * An organiser opens or ends applications to a process, and says what the public is shown of objections.
 * Refuses: not_found, forbidden, conflict (the process was changed since it was seen).
 */
export function setAccreditationRules({ actor }: Pick<Deps, "actor">, input: SetRules): Promise<void> {
  return transaction(async (tx) => {
    const process = await loadProcess(tx, actor, input.processId);
    authorise(accreditationPolicy.setRules, actor, { processId: process.id });
    const { processId, seenRevision, ...rules } = input;
    const before = await tx.process.findUniqueOrThrow({
      where: { id: processId },
      select: { takesApplications: true, objectionShown: true },
    });
    await writeProcess(tx, { id: processId, seenRevision }, rules);
    const at = await databaseNow(tx);
    for (const field of ["takesApplications", "objectionShown"] as const) {
      const [from, to] = [String(before[field]), String(rules[field])];
      if (from === to) continue;
      await recordTransition(tx, { subject: "process", subjectId: processId, field, from, to, actor, at });
    }
    await dropDocuments(tx, [...processTags(processId), publicTag(processId)]);
  });
}
