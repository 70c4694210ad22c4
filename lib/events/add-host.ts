import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { findByName } from "@/lib/organisations/find-by-name";
import { eventTags } from "./event-tags";
import type { AddHost } from "./host-schema";
import { lockEventFor, refuseCancelled } from "./load-event-for";
import { nextPosition } from "./swap-positions";
import { beside } from "./typed-hours";

/** More organisers, chairs and speakers than a page can name. */
const mostHosts = 60;

/**
 * Names who holds an event, presides or speaks at it: an organisation of the directory, a State, or a body or person
 * outside it. The event is then listed with the organisation, too. The same twice in one role stands once.
 * Refuses: not_found, forbidden, conflict (cancelled), invalid (nobody named, both named, no such organisation, too many).
 */
export function addHost({ actor }: Deps, input: AddHost): Promise<void> {
  return transaction(async (tx) => {
    const event = await lockEventFor(tx, actor, input.eventId);
    refuseCancelled(event);
    const { role, country, name } = input;
    if (input.organisation === null && country === null && name === null) {
      throw beside("organisation", "events.errors.hostMissing");
    }
    if (input.organisation !== null && country !== null) throw beside("country", "events.errors.hostTwice");
    const found = input.organisation === null ? null : await findByName(tx, input.organisation);
    if (found === "none") throw beside("organisation", "events.errors.organisationUnknown");
    if (found === "several") throw beside("organisation", "events.errors.organisationSeveral");
    const hosts = await tx.eventHost.findMany({ where: { eventId: event.id } });
    const who = { role, organisationId: found?.id ?? null, country, name };
    const stands = hosts.some(
      (host) =>
        host.role === role &&
        host.organisationId === who.organisationId &&
        host.country === country &&
        host.name === name,
    );
    if (stands) return;
    if (hosts.length >= mostHosts) throw beside("organisation", "events.errors.tooManyHosts", { max: mostHosts });
    await tx.eventHost.create({ data: { ...who, eventId: event.id, position: nextPosition(hosts) } });
    await dropDocuments(tx, await eventTags(tx, event.id));
  });
}
