import { holdStanding } from "@/lib/contributions/load-contribution";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { notFound } from "@/lib/kernel/errors";
import { accreditationLifecycle } from "./lifecycle";
import { lockAccreditation } from "./load-accreditation";
import { mailOrganisers } from "./mail-accreditation";
import { accreditationPolicy } from "./policy";
import type { SeenAccreditation } from "./schema";
import { refuseUnlessSeen, writeAccreditation } from "./write-accreditation";

/**
 * The applicant takes its application back, or gives up its accreditation; the register keeps that it did, and when.
 * Refuses: not_found (not one's own), forbidden (no focal point), conflict (objected to or withdrawn already, changed
 * since it was seen).
 */
export function withdrawAccreditation(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  input: SeenAccreditation,
): Promise<{ processSlug: string }> {
  return transaction(async (tx) => {
    const accreditation = await lockAccreditation(tx, input.id);
    if (accreditation === null) throw notFound();
    const subject = { organisationId: accreditation.organisationId, status: accreditation.organisation.status };
    if (!accreditationPolicy.readOwn(actor, subject)) throw notFound();
    await holdStanding(tx, actor);
    authorise(accreditationPolicy.withdraw, actor, subject);
    const to = accreditationLifecycle.next("withdraw", accreditation.state);
    refuseUnlessSeen(accreditation, input.seenRevision);
    const at = await databaseNow(tx);
    await writeAccreditation(tx, { accreditation, to, actor, at, data: { state: to, settledAt: at } });
    await mailOrganisers(tx, jobs, accreditation.id, "withdrawn");
    return { processSlug: accreditation.process.slug };
  });
}
