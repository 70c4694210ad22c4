import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import type { AddItem } from "./agenda-schema";
import { eventTags } from "./event-tags";
import { lockEventFor, refuseCancelled } from "./load-event-for";
import { nextPosition } from "./swap-positions";
import { beside } from "./typed-hours";
import { itemColumns } from "./write-item";

/** Longer than any agenda. */
const mostItems = 100;

/**
 * Puts an item at the end of the agenda of an event.
 * Refuses: not_found, forbidden, conflict (cancelled), invalid (hours, a draft of another process, too many).
 */
export function addItem({ actor }: Deps, input: AddItem): Promise<void> {
  return transaction(async (tx) => {
    const event = await lockEventFor(tx, actor, input.eventId);
    refuseCancelled(event);
    const items = await tx.agendaItem.findMany({ where: { eventId: event.id }, select: { position: true } });
    if (items.length >= mostItems) throw beside("title", "events.errors.tooManyItems", { max: mostItems });
    const columns = await itemColumns(tx, event, input);
    await tx.agendaItem.create({ data: { ...columns, eventId: event.id, position: nextPosition(items) } });
    await dropDocuments(tx, await eventTags(tx, event.id));
  });
}
