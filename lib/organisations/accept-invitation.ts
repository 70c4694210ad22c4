import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { requireStanding } from "./load-organisation";
import { lockInvitation } from "./lock-invitation";
import { moveRepresentation } from "./move-representation";
import type { Token } from "./schema";

/**
 * Takes an invitation up: once, by the person whose address it was sent to, with the role it names.
 * Refuses: gone, forbidden, conflict (the organisation is not verified now, or the person acts for it already).
 */
export function acceptInvitation({ actor, clock }: Deps, { token }: Token): Promise<{ representationId: string }> {
  return transaction(async (tx) => {
    const at = clock.now();
    const { organisation, invitation } = await lockInvitation(tx, actor, token, at);
    requireStanding(organisation);
    const standing = await tx.representation.count({
      where: { organisationId: organisation.id, personId: actor.personId, status: "active" },
    });
    if (standing > 0) throw new DomainError("conflict", "organisations.errors.youActAlready");
    const link = { personId: actor.personId, tokenHash: null, tokenExpiresAt: null };
    await moveRepresentation(tx, invitation, { event: "accept", actor, at }, link);
    return { representationId: invitation.id };
  });
}
