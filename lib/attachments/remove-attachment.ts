import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { refreshExactText } from "@/lib/inputs/refresh-exact-text";
import type { Deps } from "@/lib/jobs/queue";
import { lockAttachment } from "./lock-attachment";
import type { ActOnFile } from "./schema";

/**
 * Takes a file off a draft; it can be put back for a week. What a receipt names stays kept for good. Doing it twice
 * changes nothing more. Refuses as `lockAttachment` does.
 */
export function removeAttachment(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  { id }: ActOnFile,
): Promise<{ contributionId: string }> {
  return transaction(async (tx) => {
    const { draft, attachment } = await lockAttachment(tx, actor, id);
    if (attachment.removedAt !== null) return { contributionId: draft.id };
    await tx.attachment.update({ where: { id }, data: { removedAt: await databaseNow(tx) }, select: { id: true } });
    await refreshExactText(tx, jobs, draft.id, actor.personId);
    return { contributionId: draft.id };
  });
}
