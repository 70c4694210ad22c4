import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { accreditationLifecycle } from "./lifecycle";
import { lockForDesk } from "./load-accreditation";
import { accreditationPolicy } from "./policy";
import type { SeenAccreditation } from "./schema";
import { refuseUnlessSeen, writeAccreditation } from "./write-accreditation";

/**
 * The organiser finds an application complete: it may go on the next list.
 * Refuses: not_found, forbidden (own organisation), conflict (circulated already, changed since it was seen).
 */
export function checkApplication(
  { actor }: Pick<Deps, "actor">,
  input: SeenAccreditation,
): Promise<{ processSlug: string }> {
  return transaction(async (tx) => {
    const locked = await lockForDesk(tx, actor, input.id);
    authorise(accreditationPolicy.check, locked.actor, locked.subject);
    const { accreditation } = locked;
    const to = accreditationLifecycle.next("check", accreditation.state);
    refuseUnlessSeen(accreditation, input.seenRevision);
    const at = await databaseNow(tx);
    const data = { checkedAt: at, asked: null, askedAt: null };
    await writeAccreditation(tx, { accreditation, to, actor: locked.actor, at, reason: "complete", data });
    return { processSlug: accreditation.process.slug };
  });
}
