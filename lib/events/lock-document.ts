import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { lockEventFor } from "./load-event-for";

/** A paper that stands, with its event locked. Refuses: not_found (also a paper that was taken off), forbidden. */
export async function lockDocument(tx: Transaction, actor: Actor, documentId: string) {
  const document = await tx.eventDocument.findUnique({
    where: { id: documentId },
    select: { id: true, eventId: true, removedAt: true, draftVersion: { select: { status: true } } },
  });
  if (document === null || document.removedAt !== null) throw notFound();
  return { document, event: await lockEventFor(tx, actor, document.eventId) };
}
