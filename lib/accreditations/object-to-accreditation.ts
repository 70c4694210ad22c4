import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { accreditationLifecycle } from "./lifecycle";
import { lockForDesk } from "./load-accreditation";
import { mailApplicant } from "./mail-accreditation";
import { accreditationPolicy } from "./policy";
import type { ObjectTo } from "./schema";
import { writeAccreditation } from "./write-accreditation";

/**
 * The organiser enters the objection of a State to what is circulated. The first bars, further ones add their names.
 * The hour is judged by the clock of the database with the row held: an objection is either in time, or refused.
 * The same State twice is one objection.
 *
 * Refuses: not_found, forbidden (own organisation), conflict (at the hour or later, not circulated).
 */
export function objectToAccreditation(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  input: ObjectTo,
): Promise<{ processSlug: string }> {
  return transaction(async (tx) => {
    const locked = await lockForDesk(tx, actor, input.id);
    authorise(accreditationPolicy.object, locked.actor, locked.subject);
    const { accreditation } = locked;
    const { circulation, state } = accreditation;
    const at = await databaseNow(tx);
    if (circulation !== null && state !== "withdrawn" && at >= circulation.silentUntil) {
      throw new DomainError("conflict", "accreditations.errors.silenceHeld");
    }
    const to = accreditationLifecycle.next("object", state);
    const [made] = await tx.accreditationObjection.createManyAndReturn({
      data: {
        ...{ accreditationId: accreditation.id, objector: input.objector, reason: input.reason },
        ...{ enteredById: actor.personId, enteredAt: at },
      },
      select: { id: true },
      skipDuplicates: true,
    });
    if (made === undefined) return { processSlug: accreditation.process.slug };
    const data = { state: to, ...(state === "circulated" ? { settledAt: at } : {}) };
    await writeAccreditation(tx, { accreditation, to, actor: locked.actor, at, reason: made.id, data });
    if (state === "circulated") await mailApplicant(tx, jobs, accreditation.id, { step: "objected", words: "" });
    return { processSlug: accreditation.process.slug };
  });
}
