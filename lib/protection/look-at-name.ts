import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { loadProtected } from "./load-protected";
import { protectionPolicy } from "./policy";
import type { LookAtName } from "./schema";

/**
 * Shows the name behind a protected submission, once, to one of the few, for a reason: the look is written down for
 * ever before anything is shown.
 * Refuses: not_found (nothing protected there, or nobody who may know of it), forbidden (one's own).
 * @returns the look; the page shows the name to whoever took it, for a while.
 */
export function lookAtName(
  { actor }: Pick<Deps, "actor">,
  input: LookAtName,
): Promise<{ lookId: string; consultation: string; reference: string }> {
  return transaction(async (tx) => {
    const { row, subject } = await loadProtected(tx, actor, { id: input.contributionId });
    authorise(protectionPolicy.look, actor, subject);
    const { id } = await tx.identityLook.create({
      data: {
        contributionId: row.id,
        personId: actor.personId,
        reason: input.reason,
        at: await databaseNow(tx),
      },
      select: { id: true },
    });
    return { lookId: id, consultation: row.consultation.slug, reference: row.reference ?? "" };
  });
}
