import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { accreditationLifecycle } from "./lifecycle";
import { lockForDesk } from "./load-accreditation";
import { mailApplicant } from "./mail-accreditation";
import { accreditationPolicy } from "./policy";
import type { AskApplicant } from "./schema";
import { refuseUnlessSeen, writeAccreditation } from "./write-accreditation";

/**
 * The organiser asks the applicant for more; the applicant corrects its application and sends it again.
 * Refuses: not_found, forbidden (own organisation), conflict (circulated already, changed since it was seen).
 */
export function askApplicant(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  input: AskApplicant,
): Promise<{ processSlug: string }> {
  return transaction(async (tx) => {
    const locked = await lockForDesk(tx, actor, input.id);
    authorise(accreditationPolicy.ask, locked.actor, locked.subject);
    const { accreditation } = locked;
    const to = accreditationLifecycle.next("ask", accreditation.state);
    refuseUnlessSeen(accreditation, input.seenRevision);
    const at = await databaseNow(tx);
    const data = { asked: input.asked, askedAt: at, checkedAt: null };
    await writeAccreditation(tx, { accreditation, to, actor: locked.actor, at, reason: "asked", data });
    await mailApplicant(tx, jobs, accreditation.id, { step: "asked", words: input.asked });
    return { processSlug: accreditation.process.slug };
  });
}
