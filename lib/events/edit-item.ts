import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import type { EditItem } from "./agenda-schema";
import { eventTags } from "./event-tags";
import { itemColumns, lockItem } from "./write-item";

/**
 * Rewrites an item of an agenda; its list of speakers stays as it is.
 * Refuses: not_found, forbidden, conflict (cancelled, changed since it was seen), invalid (hours, a draft of another process).
 */
export function editItem({ actor }: Deps, input: EditItem): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const { item, event } = await lockItem(tx, actor, input.itemId);
    const columns = await itemColumns(tx, event, input);
    const { count } = await tx.agendaItem.updateMany({
      where: { id: item.id, revision: input.seenRevision },
      data: { ...columns, revision: { increment: 1 } },
    });
    if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
    await dropDocuments(tx, await eventTags(tx, event.id));
    return { eventId: event.id };
  });
}
