import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { decideOrganisation } from "./decide-organisation";
import { mailVerified } from "./mail-organisation";
import type { SeenOrganisation } from "./schema";
import { dropOrganisation } from "./write-organisation";

/** An administrator lets a suspended organisation act again; its focal points are told. */
export function restoreOrganisation(deps: Deps, input: SeenOrganisation): Promise<void> {
  return transaction(async (tx) => {
    const organisation = await decideOrganisation(tx, deps, { ...input, event: "restore", reason: null });
    await mailVerified(tx, deps.jobs, organisation);
    await dropOrganisation(tx, input.id);
  });
}
