import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import type { RemoveItem } from "./agenda-schema";
import { eventTags } from "./event-tags";
import { lockItem } from "./write-item";

/**
 * Takes an item off an agenda. One under which somebody asked for the floor stays: what they said hangs on it.
 * Refuses: not_found, forbidden, conflict (cancelled, requests).
 */
export function removeItem({ actor }: Deps, input: RemoveItem): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const { item, event } = await lockItem(tx, actor, input.itemId);
    const requests = await tx.speakerRequest.count({ where: { itemId: item.id } });
    if (requests > 0) throw new DomainError("conflict", "events.errors.itemInUse");
    await tx.agendaItem.delete({ where: { id: item.id }, select: { id: true } });
    await dropDocuments(tx, await eventTags(tx, event.id));
    return { eventId: event.id };
  });
}
