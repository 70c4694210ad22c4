import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { fillPlaces } from "./fill-places";
import { stateAt } from "./lifecycle";
import { lockRegistration } from "./load-registration";
import { mailStep } from "./mail-registration";
import { registrationPolicy } from "./policy";
import type { SeenRegistration } from "./schema";
import { writeRegistration } from "./write-registration";

/**
 * Takes back one's own registration, or that of somebody whom one's organisation sends; the place goes to who is next.
 * Doing it twice does it once.
 *
 * Refuses: not_found, conflict (rejected or present already, the event is over, changed since it was seen).
 */
export function cancelRegistration(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  { id, seenRevision }: SeenRegistration,
): Promise<void> {
  return transaction(async (tx) => {
    const { event, registration } = await lockRegistration(tx, actor, { id, may: registrationPolicy.cancel });
    const now = await databaseNow(tx);
    if (stateAt(registration, now) === "cancelled") return fillPlaces(tx, { jobs }, event);
    if (registration.revision !== seenRevision) throw new DomainError("conflict", "errors.changedMeanwhile");
    const data = { awaitsFocalPoint: false, awaitsOrganiser: false, decidedById: actor.personId };
    await writeRegistration(tx, { registration, event: "cancel", actor, at: now, data });
    await mailStep(tx, jobs, id, "cancelled");
    await fillPlaces(tx, { jobs }, event);
  });
}
