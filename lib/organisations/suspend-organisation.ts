import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { decideOrganisation } from "./decide-organisation";
import { mailSuspended } from "./mail-organisation";
import type { ExplainedDecision } from "./schema";
import { dropOrganisation } from "./write-organisation";

/** An administrator stops a verified organisation for now: it acts on nothing from this moment and leaves the directory. */
export function suspendOrganisation(deps: Deps, input: ExplainedDecision): Promise<void> {
  return transaction(async (tx) => {
    const organisation = await decideOrganisation(tx, deps, { ...input, event: "suspend" });
    await mailSuspended(tx, deps.jobs, organisation, input.reason);
    await dropOrganisation(tx, input.id);
  });
}
