import { countAttempt } from "@/lib/accounts/count-attempt";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { newToken } from "@/lib/kernel/ids";
import { addInvitation } from "./add-invitation";
import { invitations } from "./limits";
import { lockLed } from "./load-signatures";
import { refuseUninvitable } from "./lock-invitable";
import { mailIfOpen } from "./mail-invited";
import { moveSignature } from "./move-signature";
import type { InviteByEmail } from "./schema";

/**
 * The lead asks an organisation that it knows by an address only. Once the input is open for signature a letter goes
 * there, with a link that the person of that address takes up for the verified organisation they speak for. Asking
 * the same address again sends a new link; the one before is good no longer.
 *
 * Refuses as inviteOrganisation does; conflict beside the address when it was taken up already.
 *
 * @param mint makes the secret part of a link
 */
export async function inviteByEmail(deps: Deps, input: InviteByEmail, mint = newToken): Promise<{ id: string }> {
  const { actor, jobs } = deps;
  await countAttempt(deps, invitations, actor.personId);
  return transaction(async (tx) => {
    const led = await lockLed(tx, actor, input.contributionId);
    await refuseUninvitable(tx, actor, led);
    const { email, name } = input;
    const before = await tx.coSignature.findUnique({
      where: { contributionId_email: { contributionId: led.contribution.id, email } },
      select: { id: true, state: true, organisationId: true },
    });
    const at = await databaseNow(tx);
    const isAnswered = before?.state === "declined" || before?.state === "withdrawn";
    if (before !== null && before.organisationId !== null && !isAnswered) {
      const key = "signatures.errors.askedAlready";
      throw new DomainError("conflict", key, { fields: { email: { key } } });
    }
    if (before !== null && isAnswered) {
      const move = { event: "inviteAgain" as const, actor, at, textSha256: null };
      await moveSignature(tx, before, move, { endedAt: null, askedChange: null });
    }
    if (before !== null) {
      await tx.coSignature.update({ where: { id: before.id }, data: { invitedName: name }, select: { id: true } });
    }
    const id = before?.id ?? (await addInvitation(tx, led, { actor, at, organisationId: null, email, name }));
    await mailIfOpen(tx, jobs, led, [id], mint);
    return { id };
  });
}
