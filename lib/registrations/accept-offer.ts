import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { fillPlaces } from "./fill-places";
import { holdsPlace } from "./lifecycle";
import { lockRegistration } from "./load-registration";
import { mailStep } from "./mail-registration";
import { registrationPolicy } from "./policy";
import type { SeenRegistration } from "./schema";
import { writeRegistration } from "./write-registration";

/**
 * Accepts the place that is offered. At the hour or later it is refused, whoever has the place by then.
 *
 * Refuses: not_found, conflict (no offer, the hour has come, changed since it was seen).
 */
export function acceptOffer(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  { id, seenRevision }: SeenRegistration,
): Promise<void> {
  return transaction(async (tx) => {
    const { event, registration } = await lockRegistration(tx, actor, { id, may: registrationPolicy.answerOffer });
    if (registration.state === "confirmed") return;
    const now = await databaseNow(tx);
    if (registration.offeredUntil === null) throw new DomainError("conflict", "registrations.errors.noOffer");
    if (!holdsPlace(registration, now)) throw new DomainError("conflict", "registrations.errors.offerOver");
    if (registration.revision !== seenRevision) throw new DomainError("conflict", "errors.changedMeanwhile");
    await writeRegistration(tx, { registration, event: "confirm", actor, at: now, data: { confirmedAt: now } });
    await mailStep(tx, jobs, id, "confirmed");
    await fillPlaces(tx, { jobs }, event);
  });
}
