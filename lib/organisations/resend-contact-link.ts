import { countAttempt } from "@/lib/accounts/count-attempt";
import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { newToken } from "@/lib/kernel/ids";
import { letters } from "./limits";
import { contactLinkMilliseconds, hashLinkToken } from "./link-token";
import { lockOrganisation } from "./load-organisation";
import { mailContactLink } from "./mail-organisation";
import { organisationPolicy } from "./policy";
import type { OrganisationId } from "./schema";

/** Sends a new link to the contact address; the one before is good no longer. Refuses once the address is confirmed. */
export async function resendContactLink(
  deps: Deps,
  input: OrganisationId,
  token = newToken(),
): Promise<{ to: string }> {
  const { actor, clock, jobs } = deps;
  await countAttempt(deps, letters, actor.personId);
  return transaction(async (tx) => {
    const { organisation, subject } = await lockOrganisation(tx, actor, input.id);
    authorise(organisationPolicy.edit, actor, subject);
    const { contactEmail } = organisation;
    if (contactEmail === null || organisation.contactConfirmedAt !== null) {
      throw new DomainError("conflict", "organisations.errors.contactConfirmedAlready");
    }
    await tx.organisation.update({
      where: { id: organisation.id },
      data: {
        contactTokenHash: hashLinkToken(token),
        contactTokenExpiresAt: new Date(clock.now().getTime() + contactLinkMilliseconds),
      },
      select: { id: true },
    });
    await mailContactLink(tx, jobs, { organisation, to: contactEmail, token, locale: actor.locale });
    return { to: contactEmail };
  });
}
