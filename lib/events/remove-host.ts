import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { eventTags } from "./event-tags";
import type { RemoveHost } from "./host-schema";
import { lockHost } from "./lock-host";

/** Takes a host from an event, and the event from the page of the organisation. Refuses: not_found, forbidden, conflict. */
export function removeHost({ actor }: Deps, input: RemoveHost): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const eventId = await lockHost(tx, actor, input.hostId);
    const tags = await eventTags(tx, eventId);
    await tx.eventHost.delete({ where: { id: input.hostId }, select: { id: true } });
    await dropDocuments(tx, tags);
    return { eventId };
  });
}
