import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { withPresentOffices } from "@/lib/moderation/load-moderated";
import { speakersPolicy } from "./policy";

const columns = {
  id: true,
  eventId: true,
  revision: true,
  title: true,
  number: true,
  list: true,
  order: true,
  secondsEach: true,
  secondsCoalition: true,
  secondsReply: true,
  listOpensAt: true,
  listClosesAt: true,
  requests: true,
  statementsClosedAt: true,
  event: {
    select: {
      id: true,
      slug: true,
      state: true,
      processId: true,
      parentId: true,
      title: true,
      zone: true,
      access: true,
      stakeholderGroups: true,
      registration: true,
    },
  },
} as const;

/**
 * An agenda item with its row locked until the transaction ends: the row is the queue, so that requests, closing and
 * calls are decided one after the other. Null when there is none.
 */
export async function lockItem(tx: Transaction, id: string) {
  // The lock comes first, so that what is read after it is what the previous holder left.
  await tx.$executeRaw`SELECT 1 FROM agenda_item WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.agendaItem.findUnique({ where: { id }, select: columns });
}

export type LockedItem = NonNullable<Awaited<ReturnType<typeof lockItem>>>;

/** Where something was done on a list. */
export type OnList = { eventId: string; itemId: string };

/** The same for whoever leads the list; for everybody else there is nothing at this id. */
export async function lockItemForChair(tx: Transaction, given: Actor, id: string) {
  const item = await lockItem(tx, id);
  if (item === null) throw notFound();
  const actor = await withPresentOffices(tx, given);
  if (!speakersPolicy.chair(actor, item.event)) throw notFound();
  return { item, actor };
}

/** Refuses, as conflict, acts in a meeting that does not take place, or is not announced yet. */
export function refuseUnlessPublished({ event }: Pick<LockedItem, "event">): void {
  if (event.state !== "published") throw new DomainError("conflict", `speakers.errors.event.${event.state}`);
}
