import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import type { AddItem } from "./agenda-schema";
import { wordsOrNull } from "./create-event";
import type { LoadedEvent } from "./load-event";
import { lockEventFor, refuseCancelled } from "./load-event-for";
import { beside, hourIn } from "./typed-hours";

/** The columns of an agenda item as they were typed. Refuses a draft of another process, and hours that are none. */
export async function itemColumns(tx: Transaction, event: LoadedEvent, typed: Omit<AddItem, "eventId">) {
  const { number, title, description, minutes, draftId } = typed;
  if (draftId !== null) {
    const known = await tx.draft.count({ where: { id: draftId, consultation: { processId: event.processId } } });
    if (known === 0) throw beside("draftId", "events.errors.foreignDraft");
  }
  const startsAt = hourIn("startsAt", typed.startsAt, event.zone);
  return { number, title, description: wordsOrNull(description), startsAt, minutes, draftId };
}

/** An agenda item with its event locked, so that its agenda is changed by one at a time. */
export async function lockItem(tx: Transaction, actor: Actor, itemId: string) {
  const item = await tx.agendaItem.findUnique({
    where: { id: itemId },
    select: { id: true, eventId: true, position: true },
  });
  if (item === null) throw notFound();
  const event = await lockEventFor(tx, actor, item.eventId);
  refuseCancelled(event);
  return { item, event };
}
