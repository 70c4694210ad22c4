import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { keepReasonVersion } from "./keep-reason-version";
import { reasonPolicy } from "./reason-policy";
import type { EditReason } from "./schema";

/**
 * Changes how a reason reads, what it can be given for, and whether it is given any more. Decisions made before show it
 * as it read then. Refuses: forbidden, not_found, conflict (somebody changed it since it was read).
 */
export function editReason({ actor }: Pick<Deps, "actor">, input: EditReason): Promise<void> {
  return transaction(async (tx) => {
    authorise(reasonPolicy.edit, actor, undefined);
    const { code, seenVersion, ...told } = input;
    const version = seenVersion + 1;
    const { count } = await tx.moderationReason.updateMany({
      where: { code, version: seenVersion },
      data: { ...told, version },
    });
    if (count === 0) {
      if ((await tx.moderationReason.count({ where: { code } })) === 0) throw notFound();
      throw new DomainError("conflict", "reasons.errors.changedMeanwhile");
    }
    await keepReasonVersion(tx, actor, { code, version, ...told });
  });
}
