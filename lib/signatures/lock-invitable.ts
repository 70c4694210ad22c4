import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { inTheLeadsHands } from "./in-the-leads-hands";
import type { Led } from "./load-signatures";
import { signaturePolicy } from "./policy";
import { mostInvited } from "./schema";

/**
 * Refuses unless the actor may ask others to sign this input now: forbidden, or conflict (the round takes no joint
 * inputs, the name behind it is protected, it is out of the lead's hands, too many were asked).
 */
export async function refuseUninvitable(tx: Transaction, actor: Actor, { contribution }: Led): Promise<void> {
  authorise(signaturePolicy.invite, actor, contribution);
  if (!inTheLeadsHands(contribution.submission)) throw new DomainError("conflict", "signatures.errors.outOfHands");
  const terms = await tx.contribution.findUniqueOrThrow({
    where: { id: contribution.id },
    select: { protection: true, round: { select: { allowsJoint: true } } },
  });
  if (!terms.round.allowsJoint) throw new DomainError("conflict", "signatures.errors.noJointInputs");
  if (terms.protection !== "none") throw new DomainError("conflict", "signatures.errors.protectedName");
  const asked = await tx.coSignature.count({ where: { contributionId: contribution.id } });
  if (asked >= mostInvited) {
    throw new DomainError("conflict", "signatures.errors.tooMany", { values: { most: mostInvited } });
  }
}

/** The organisation that is to be asked; not_found unless it is verified, conflict when it leads the input. */
export async function lockInvitable(tx: Transaction, actor: Actor, led: Led, organisationId: string) {
  await refuseUninvitable(tx, actor, led);
  const organisation = await tx.organisation.findFirst({
    where: { id: organisationId, status: "verified" },
    select: { id: true, name: true },
  });
  if (organisation === null) throw notFound();
  if (organisation.id === led.contribution.organisationId) {
    throw new DomainError("conflict", "signatures.errors.leadsItself");
  }
  return organisation;
}
