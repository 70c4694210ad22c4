import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { lockInvitation } from "./lock-invitation";
import { moveRepresentation } from "./move-representation";
import type { Token } from "./schema";

/** Says no to an invitation, once, by the person whose address it was sent to. */
export function declineInvitation({ actor, clock }: Deps, { token }: Token): Promise<void> {
  return transaction(async (tx) => {
    const at = clock.now();
    const { invitation } = await lockInvitation(tx, actor, token, at);
    const link = { personId: actor.personId, tokenHash: null, tokenExpiresAt: null };
    await moveRepresentation(tx, invitation, { event: "decline", actor, at }, link);
  });
}
