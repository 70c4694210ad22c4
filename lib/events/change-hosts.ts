import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { eventTags } from "./event-tags";
import type { MoveHost, RemoveHost } from "./host-schema";
import { lockEventFor, refuseCancelled } from "./load-event-for";
import { neighbourOf, swapPositions } from "./swap-positions";

/** Takes a host from an event, and the event from the page of the organisation. Refuses: not_found, forbidden, conflict. */
export function removeHost({ actor }: Deps, input: RemoveHost): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const eventId = await eventOf(tx, actor, input.hostId);
    const tags = await eventTags(tx, eventId);
    await tx.eventHost.delete({ where: { id: input.hostId }, select: { id: true } });
    await dropDocuments(tx, tags);
    return { eventId };
  });
}

/** Moves a host one place up or down; at the end of the list it stays. Refuses: not_found, forbidden, conflict. */
export function moveHost({ actor }: Deps, input: MoveHost): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const eventId = await eventOf(tx, actor, input.hostId);
    const hosts = await tx.eventHost.findMany({ where: { eventId }, select: { id: true, position: true } });
    const host = hosts.find(({ id }) => id === input.hostId);
    const neighbour = neighbourOf(hosts, input.hostId, input.to);
    if (host === undefined || neighbour === undefined) return { eventId };
    await swapPositions(host, neighbour, (id, position) =>
      tx.eventHost.update({ where: { id }, data: { position }, select: { id: true } }),
    );
    await dropDocuments(tx, await eventTags(tx, eventId));
    return { eventId };
  });
}

/** The event of a host, locked, so that its list is changed by one at a time. */
async function eventOf(tx: Transaction, actor: Actor, hostId: string): Promise<string> {
  const host = await tx.eventHost.findUnique({ where: { id: hostId }, select: { eventId: true } });
  if (host === null) throw notFound();
  refuseCancelled(await lockEventFor(tx, actor, host.eventId));
  return host.eventId;
}
