import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { lockOrganisation } from "./load-organisation";
import { organisationPolicy } from "./policy";
import { writeLogo } from "./write-logo";

/**
 * A focal point takes the logo away again, also while the organisation is suspended. Nobody has it from then on; taking
 * away what is not there does nothing. Refuses: not_found, forbidden.
 */
export async function removeLogo(deps: Pick<Deps, "actor" | "clock">, { id }: { id: string }): Promise<void> {
  await transaction(async (tx) => {
    const { organisation, subject } = await lockOrganisation(tx, deps.actor, id);
    authorise(organisationPolicy.edit, deps.actor, subject);
    await writeLogo(tx, organisation, null, deps.clock.now());
  });
}
