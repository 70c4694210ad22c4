import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import type { PublishEventDocument } from "./document-schema";
import { eventTags } from "./event-tags";
import { refuseCancelled } from "./load-event-for";
import { lockDocument } from "./lock-document";
import { tellDocumentSoon } from "./tell-document-soon";

/**
 * Shows a paper to everybody, once its event is public, and tells the registered of it once (D11).
 * Refuses: not_found (also a paper that was taken off), forbidden, conflict (cancelled event, a version of a draft that
 * is not public itself).
 */
export function publishEventDocument({ actor, jobs }: Deps, input: PublishEventDocument): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const { document, event } = await lockDocument(tx, actor, input.documentId);
    refuseCancelled(event);
    if (document.draftVersion?.status === "draft") throw new DomainError("conflict", "events.errors.versionNotPublic");
    const { count } = await tx.eventDocument.updateMany({
      where: { id: document.id, publishedAt: null },
      data: { publishedAt: await databaseNow(tx) },
    });
    if (count > 0 && event.state === "published") await tellDocumentSoon(tx, jobs, document.id);
    await dropDocuments(tx, await eventTags(tx, event.id));
    return { eventId: event.id };
  });
}
