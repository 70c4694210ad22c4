import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import type { MoveItem } from "./agenda-schema";
import { eventTags } from "./event-tags";
import { neighbourOf, swapPositions } from "./swap-positions";
import { lockItem } from "./write-item";

/** Moves an item one place up or down the agenda; at its end it stays. Refuses: not_found, forbidden, conflict. */
export function moveItem({ actor }: Deps, input: MoveItem): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const { item, event } = await lockItem(tx, actor, input.itemId);
    const items = await tx.agendaItem.findMany({
      where: { eventId: event.id },
      select: { id: true, position: true },
    });
    const stands = items.find(({ id }) => id === item.id);
    const neighbour = neighbourOf(items, item.id, input.to);
    if (stands !== undefined && neighbour !== undefined) {
      await swapPositions(stands, neighbour, (id, position) =>
        tx.agendaItem.update({ where: { id }, data: { position }, select: { id: true } }),
      );
      await dropDocuments(tx, await eventTags(tx, event.id));
    }
    return { eventId: event.id };
  });
}
