import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { moderationPolicy, visibleTo } from "./policy";
import type { Placed } from "./queue-order";

/** Where an item stands in the queue, whatever has become of it; null where the actor moderates nothing at this id. */
export async function readPlace(actor: Actor, id: string): Promise<Placed | null> {
  if (!moderationPolicy.openQueue(actor, undefined)) return null;
  return database().contribution.findFirst({
    where: { AND: [{ id, submittedAt: { not: null }, protection: { not: "confidential" } }, visibleTo(actor)] },
    select: { id: true, submittedAt: true, decideBy: true },
  });
}

/**
 * The public reference of what was returned and is with its writers, for a moderator who comes back to it; nothing of
 * the text. Null for everything else, and for those who do not moderate it.
 */
export async function readWithWriters(actor: Actor, id: string): Promise<{ reference: string } | null> {
  if ((await readPlace(actor, id)) === null) return null;
  const row = await database().contribution.findFirst({
    where: { id, publication: "returned" },
    select: { reference: true },
  });
  return row === null ? null : { reference: row.reference ?? "" };
}
