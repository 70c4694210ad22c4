import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import type { RemoveEventDocument } from "./document-schema";
import { eventTags } from "./event-tags";
import { lockDocument } from "./lock-document";

/** Takes a paper off again: its page and its file are gone at once. Refuses: not_found, forbidden. */
export function removeEventDocument({ actor }: Deps, input: RemoveEventDocument): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const { document, event } = await lockDocument(tx, actor, input.documentId);
    await tx.eventDocument.updateMany({
      where: { id: document.id, removedAt: null },
      data: { removedAt: await databaseNow(tx) },
    });
    await dropDocuments(tx, await eventTags(tx, event.id));
    return { eventId: event.id };
  });
}
