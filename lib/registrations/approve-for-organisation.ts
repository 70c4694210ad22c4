import { holdStanding } from "@/lib/contributions/load-contribution";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { lockRegistration } from "./load-registration";
import { registrationPolicy } from "./policy";
import type { SeenRegistration } from "./schema";
import { approve } from "./settle-registration";

/**
 * The focal point approves what a representative of the organisation registered. Doing it twice does it once.
 *
 * Refuses: not_found, conflict (not pending any more, changed since it was seen).
 */
export function approveForOrganisation(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  { id, seenRevision }: SeenRegistration,
): Promise<void> {
  return transaction(async (tx) => {
    await holdStanding(tx, actor);
    const may = registrationPolicy.approveForOrganisation;
    const { event, registration } = await lockRegistration(tx, actor, { id, may });
    if (!registration.awaitsFocalPoint) return;
    if (registration.revision !== seenRevision) throw new DomainError("conflict", "errors.changedMeanwhile");
    const at = await databaseNow(tx);
    await approve(tx, { jobs, event }, { registration, actor, by: "focal_point", at });
  });
}
