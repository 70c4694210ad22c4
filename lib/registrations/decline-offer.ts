import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { fillPlaces } from "./fill-places";
import { lockRegistration } from "./load-registration";
import { registrationPolicy } from "./policy";
import type { SeenRegistration } from "./schema";
import { writeRegistration } from "./write-registration";

/**
 * Declines the place that is offered: the registration is over, and the place goes to who is next.
 *
 * Refuses: not_found, conflict (no offer, changed since it was seen).
 */
export function declineOffer(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  { id, seenRevision }: SeenRegistration,
): Promise<void> {
  return transaction(async (tx) => {
    const { event, registration } = await lockRegistration(tx, actor, { id, may: registrationPolicy.answerOffer });
    if (registration.state === "cancelled") return;
    if (registration.offeredUntil === null) throw new DomainError("conflict", "registrations.errors.noOffer");
    if (registration.revision !== seenRevision) throw new DomainError("conflict", "errors.changedMeanwhile");
    const at = await databaseNow(tx);
    await writeRegistration(tx, { registration, event: "decline", actor, at, reason: "declined" });
    await fillPlaces(tx, { jobs }, event);
  });
}
