import { documentTagsOf } from "@/lib/contributions/public-tags";
import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { recordAct } from "@/lib/ledger/record-act";
import { lockCopied } from "./lock-copied";

/**
 * Takes a redacted copy away again: the file that was sent is then withheld without one. Doing it twice changes nothing
 * more. Refuses as `lockCopied`.
 */
export function takeCopyAway(
  { actor }: Pick<Deps, "actor">,
  { attachmentId }: { attachmentId: string },
): Promise<{ contributionId: string }> {
  return transaction(async (tx) => {
    const { contribution, original, isPublic, at } = await lockCopied(tx, actor, attachmentId);
    const contributionId = contribution.id;
    if (original.replacedBy === null) return { contributionId };
    const { id, fileSha256: reason } = original.replacedBy;
    await tx.attachment.delete({ where: { id } });
    const act = { subject: "contribution" as const, subjectId: contributionId, field: "copy" };
    await recordAct(tx, { ...act, from: "placed", to: "removed", actor, reason, at });
    if (isPublic) await dropDocuments(tx, documentTagsOf(contribution));
    return { contributionId };
  });
}
