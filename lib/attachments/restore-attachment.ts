import { transaction } from "@/lib/db/client";
import { refreshExactText } from "@/lib/inputs/refresh-exact-text";
import type { Deps } from "@/lib/jobs/queue";
import { limitsOf, refuseBeyond } from "./file-limits";
import { lockAttachment } from "./lock-attachment";
import { presentFiles, roomTaken } from "./present-files";
import type { ActOnFile } from "./schema";

/**
 * Puts a file back that was taken off, behind the others. Where the same content was added again meanwhile, it stays
 * off. Refuses as `lockAttachment` does, and invalid where the round takes no file more.
 */
export function restoreAttachment(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  { id }: ActOnFile,
): Promise<{ contributionId: string }> {
  return transaction(async (tx) => {
    const { draft, attachment } = await lockAttachment(tx, actor, id);
    if (attachment.removedAt === null) return { contributionId: draft.id };
    const present = await presentFiles(tx, draft.id);
    if (present.some(({ sha256 }) => sha256 === attachment.fileSha256)) return { contributionId: draft.id };
    refuseBeyond(await limitsOf(tx, draft.roundId), attachment.file.bytes, roomTaken(present));
    const position = Math.max(0, ...present.map((file) => file.position)) + 1;
    await tx.attachment.update({ where: { id }, data: { removedAt: null, position }, select: { id: true } });
    await refreshExactText(tx, jobs, draft.id, actor.personId);
    return { contributionId: draft.id };
  });
}
