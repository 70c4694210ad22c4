import { countAttempt } from "@/lib/accounts/count-attempt";
import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { newToken } from "@/lib/kernel/ids";
import { keepHistory } from "./keep-history";
import { edits } from "./limits";
import { lockOrganisation } from "./load-organisation";
import { organisationPolicy } from "./policy";
import type { EditOrganisation } from "./schema";
import { writeFacts } from "./write-facts";
import { dropOrganisation } from "./write-organisation";

/**
 * A focal point changes what the organisation says of itself, while it is pending or verified; what everybody could read
 * before stays in the history of its entry.
 * Refuses: conflict when it is suspended, when the name of a verified one is changed, or when somebody changed it since.
 */
export async function editOrganisation(deps: Deps, input: EditOrganisation, token = newToken()): Promise<void> {
  await countAttempt(deps, edits, deps.actor.personId);
  return transaction(async (tx) => {
    const { organisation, subject } = await lockOrganisation(tx, deps.actor, input.id);
    authorise(organisationPolicy.edit, deps.actor, subject);
    if (organisation.status !== "pending" && organisation.status !== "verified") {
      throw new DomainError("conflict", "organisations.errors.notEditable");
    }
    await keepHistory(tx, [organisation.id], { by: "organisation", at: deps.clock.now() }, () =>
      writeFacts(tx, deps, organisation, input, { token }),
    );
    if (organisation.status === "verified") await dropOrganisation(tx, organisation.id);
  });
}
