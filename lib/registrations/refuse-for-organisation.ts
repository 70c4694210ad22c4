import { holdStanding } from "@/lib/contributions/load-contribution";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { fillPlaces } from "./fill-places";
import { lockRegistration } from "./load-registration";
import { registrationPolicy } from "./policy";
import type { RefuseForOrganisation } from "./schema";
import { refuse } from "./settle-registration";

/**
 * The focal point does not send somebody, whether or not they were approved before, and says why.
 *
 * Refuses: not_found, conflict (over already, changed since it was seen).
 */
export function refuseForOrganisation(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  { id, seenRevision, reason }: RefuseForOrganisation,
): Promise<void> {
  return transaction(async (tx) => {
    await holdStanding(tx, actor);
    const may = registrationPolicy.approveForOrganisation;
    const { event, registration } = await lockRegistration(tx, actor, { id, may });
    if (registration.revision !== seenRevision) throw new DomainError("conflict", "errors.changedMeanwhile");
    const at = await databaseNow(tx);
    const because = "by_focal_point";
    await refuse(tx, jobs, { registration, event: "cancel", actor, at, words: reason, because });
    await fillPlaces(tx, { jobs }, event);
  });
}
