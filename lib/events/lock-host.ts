import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { lockEventFor, refuseCancelled } from "./load-event-for";

/** The event of a host, locked, so that its list is changed by one at a time. */
export async function lockHost(tx: Transaction, actor: Actor, hostId: string): Promise<string> {
  const host = await tx.eventHost.findUnique({ where: { id: hostId }, select: { eventId: true } });
  if (host === null) throw notFound();
  refuseCancelled(await lockEventFor(tx, actor, host.eventId));
  return host.eventId;
}
