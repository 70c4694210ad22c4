import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { type LoadedEvent, loadEvent, lockEvent } from "./load-event";
import { eventPolicy } from "./policy";

/** An event that the actor organises. Refuses: not_found (also a draft of others), forbidden. */
export async function loadEventFor(tx: Transaction, actor: Actor, eventId: string): Promise<LoadedEvent> {
  return organisedBy(actor, await loadEvent(tx, eventId));
}

/** The same with its row locked, for what decides on places. */
export async function lockEventFor(tx: Transaction, actor: Actor, eventId: string): Promise<LoadedEvent> {
  return organisedBy(actor, await lockEvent(tx, eventId));
}

function organisedBy(actor: Actor, event: LoadedEvent | null): LoadedEvent {
  if (event === null || !eventPolicy.see(actor, event)) throw notFound();
  authorise(eventPolicy.edit, actor, event);
  return event;
}

/** What was cancelled keeps the words with which it was. */
export function refuseCancelled(event: Pick<LoadedEvent, "state">): void {
  if (event.state === "cancelled") throw new DomainError("conflict", "events.errors.cancelled");
}
