import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { hashLinkToken } from "./link-token";
import { lockAnyOrganisation } from "./load-organisation";

/**
 * The invitation behind a link, with its organisation locked, for the person it was sent to.
 * Refuses in words: gone (answered, replaced, taken back, too old), forbidden (sent to another address).
 */
export async function lockInvitation(tx: Transaction, actor: Actor, token: string, now: Date) {
  const tokenHash = hashLinkToken(token);
  const place = await tx.representation.findUnique({ where: { tokenHash }, select: { organisationId: true } });
  const organisation = place === null ? null : await lockAnyOrganisation(tx, place.organisationId);
  const invitation = await tx.representation.findUnique({
    where: { tokenHash },
    select: { id: true, email: true, role: true, status: true, tokenExpiresAt: true },
  });
  if (organisation === null || invitation === null)
    throw new DomainError("gone", "organisations.errors.invitationGone");
  if (invitation.email !== actor.email) throw new DomainError("forbidden", "organisations.errors.invitationForAnother");
  if (invitation.status !== "invited") throw new DomainError("gone", "organisations.errors.invitationTakenBack");
  if (invitation.tokenExpiresAt === null || invitation.tokenExpiresAt <= now) {
    throw new DomainError("gone", "organisations.errors.invitationLate");
  }
  return { organisation, invitation };
}
