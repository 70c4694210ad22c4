import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { queueMail } from "@/lib/notifications/queue-mail";
import { keepOneFocalPoint } from "./keep-one-focal-point";
import { representationLifecycle } from "./lifecycle";
import { lockRepresentation } from "./load-organisation";
import { moveRepresentation } from "./move-representation";
import { representationPolicy } from "./policy";
import type { RepresentationId } from "./schema";

/**
 * Ends somebody's standing at once: focal points end others, everybody ends their own. The sessions that act through
 * it act for nobody from this moment, since every request reads the standing anew. What the person did stays.
 *
 * Refuses: conflict when nobody would be left to speak for the organisation.
 */
export function endRepresentation({ actor, clock, jobs }: Deps, input: RepresentationId): Promise<void> {
  return transaction(async (tx) => {
    const { organisation, representation, subject } = await lockRepresentation(tx, actor, input.id);
    authorise(representationPolicy.end, actor, subject);
    representationLifecycle.next("end", representation.status);
    await keepOneFocalPoint(tx, representation);
    await moveRepresentation(tx, representation, { event: "end", actor, at: clock.now() });
    const { person } = representation;
    if (person === null || representation.personId === actor.personId) return;
    await queueMail(tx, jobs, {
      to: person.email,
      template: "representation-ended",
      locale: person.locale,
      values: { organisation: organisation.name },
    });
  });
}
