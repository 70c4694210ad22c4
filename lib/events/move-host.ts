import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { eventTags } from "./event-tags";
import type { MoveHost } from "./host-schema";
import { lockHost } from "./lock-host";
import { neighbourOf, swapPositions } from "./swap-positions";

/** Moves a host one place up or down; at the end of the list it stays. Refuses: not_found, forbidden, conflict. */
export function moveHost({ actor }: Deps, input: MoveHost): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const eventId = await lockHost(tx, actor, input.hostId);
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
