import { countAttempt } from "@/lib/accounts/count-attempt";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { addInvitation } from "./add-invitation";
import { invitations } from "./limits";
import { lockLed } from "./load-signatures";
import { lockInvitable } from "./lock-invitable";
import { mailIfOpen } from "./mail-invited";
import { moveSignature } from "./move-signature";
import type { InviteOrganisation } from "./schema";

/**
 * The lead asks a verified organisation of the directory to put its name under the input. One that declined, or has
 * withdrawn, is asked again. Letters go out once the input is open for signature.
 *
 * Refuses: not_found (no input of one's own, no such organisation), forbidden, conflict (the round takes no joint
 * inputs, the input is protected or submitted, the organisation leads it or is asked already, too many), too_many.
 */
export async function inviteOrganisation(deps: Deps, input: InviteOrganisation): Promise<{ id: string }> {
  const { actor, jobs } = deps;
  await countAttempt(deps, invitations, actor.personId);
  return transaction(async (tx) => {
    const led = await lockLed(tx, actor, input.contributionId);
    const organisation = await lockInvitable(tx, actor, led, input.organisationId);
    const { id: organisationId } = organisation;
    const before = await tx.coSignature.findUnique({
      where: { contributionId_organisationId: { contributionId: led.contribution.id, organisationId } },
      select: { id: true, state: true },
    });
    const at = await databaseNow(tx);
    if (before !== null && before.state !== "declined" && before.state !== "withdrawn") {
      throw new DomainError("conflict", "signatures.errors.askedAlready");
    }
    const asked = { endedAt: null, askedChange: null };
    const move = { event: "inviteAgain" as const, actor, at, textSha256: null };
    if (before !== null) await moveSignature(tx, before, move, asked);
    const id = before?.id ?? (await addInvitation(tx, led, { actor, at, organisationId, email: null, name: null }));
    await mailIfOpen(tx, jobs, led, [id]);
    return { id };
  });
}
