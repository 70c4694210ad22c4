import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { notFound } from "@/lib/kernel/errors";
import { withPresentOffices } from "@/lib/moderation/load-moderated";
import { loadSealed, sealedFiles } from "./load-sealed";
import { redactionPolicy } from "./policy";
import type { LookAtSealed } from "./schema";

/**
 * Shows what stood in a contribution before words were taken out of it or it was refused, or a file of it that is
 * withheld, for a reason: the look is written down for ever before anything is shown.
 * Refuses: not_found (nothing sealed there, no such file, or nobody who may know of it).
 * @returns the look; it opens the text or the file to whoever took it, for a while.
 */
export function lookAtSealed({ actor }: Pick<Deps, "actor">, input: LookAtSealed): Promise<{ lookId: string }> {
  const { contributionId, attachmentId, reason } = input;
  return transaction(async (tx) => {
    const present = await withPresentOffices(tx, actor);
    const { row, subject, office } = await loadSealed(tx, present, contributionId);
    authorise(redactionPolicy.look, present, subject);
    if (attachmentId !== null) {
      const file = await tx.attachment.findFirst({
        where: { id: attachmentId, ...sealedFiles(row) },
        select: { id: true },
      });
      if (file === null) throw notFound();
    }
    const { id } = await tx.sealedLook.create({
      data: {
        ...{ contributionId, attachmentId, reason },
        personId: actor.personId,
        role: office,
        at: await databaseNow(tx),
      },
      select: { id: true },
    });
    return { lookId: id };
  });
}
