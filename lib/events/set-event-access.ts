import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { fillPlaces } from "@/lib/registrations/fill-places";
import type { SetEventAccess } from "./access-schema";
import { eventTags } from "./event-tags";
import { loadEvent } from "./load-event";
import { lockEventFor, refuseCancelled } from "./load-event-for";
import { beside, hourIn } from "./typed-hours";

/**
 * An organiser says who may come, how they register and how many. A lower capacity takes no place away from anybody; a
 * higher one gives places to those who wait, in their order.
 * Refuses: not_found, forbidden, conflict (cancelled, changed since it was seen), invalid (groups or page missing, hours
 * that are none, a public event with registration and without a zone).
 */
export function setEventAccess({ actor, jobs }: Deps, input: SetEventAccess): Promise<void> {
  return transaction(async (tx) => {
    const event = await lockEventFor(tx, actor, input.eventId);
    refuseCancelled(event);
    const { eventId, seenRevision, opensAt, closesAt, stakeholderGroups, registrationLink, ...settings } = input;
    const byGroup = settings.access === "stakeholder_groups";
    if (byGroup && stakeholderGroups.length === 0) throw beside("stakeholderGroups", "events.errors.groupsMissing");
    const elsewhere = settings.registration === "link";
    if (elsewhere && registrationLink === null) throw beside("registrationLink", "events.errors.registrationLink");
    if (event.state === "published" && event.zone === null && settings.registration !== "none") {
      throw beside("registration", "events.missing.zone");
    }
    const opens = hourIn("opensAt", opensAt, event.zone);
    const closes = hourIn("closesAt", closesAt, event.zone);
    if (opens !== null && closes !== null && closes <= opens) throw beside("closesAt", "events.errors.closesFirst");
    const { count } = await tx.event.updateMany({
      where: { id: eventId, revision: seenRevision },
      data: {
        ...settings,
        stakeholderGroups: byGroup ? [...new Set(stakeholderGroups)] : [],
        registrationLink: elsewhere ? registrationLink : null,
        registrationOpensAt: opens,
        registrationClosesAt: closes,
        revision: { increment: 1 },
      },
    });
    if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
    const changed = await loadEvent(tx, eventId);
    if (changed !== null) await fillPlaces(tx, { jobs }, changed);
    await dropDocuments(tx, await eventTags(tx, eventId));
  });
}
