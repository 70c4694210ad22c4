import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { moderationPolicy } from "./policy";
import { type DropFilter, type KeepFilter, queueQuery, readQueueFilter } from "./queue-filter";

/** Most filters that one person keeps. */
const mostFilters = 30;

/**
 * Keeps a filter of the queue under a name, for oneself. The same name again keeps the new filter in its place.
 * Refuses: forbidden (somebody who moderates nothing), conflict (too many).
 */
export function keepFilter({ actor }: Pick<Deps, "actor">, { name, query: address }: KeepFilter): Promise<void> {
  return transaction(async (tx) => {
    authorise(moderationPolicy.openQueue, actor, undefined);
    await lockOwn(tx, actor);
    const asked = Object.fromEntries(new URLSearchParams(address));
    const query = Object.fromEntries(queueQuery(readQueueFilter(asked)));
    const personId = actor.personId;
    const kept = await tx.savedFilter.count({ where: { personId, name: { not: name } } });
    if (kept >= mostFilters) {
      throw new DomainError("conflict", "moderation.errors.tooManyFilters", { values: { most: mostFilters } });
    }
    await tx.savedFilter.upsert({
      where: { personId_name: { personId, name } },
      create: { personId, name, query, createdAt: await databaseNow(tx) },
      update: { query },
      select: { id: true },
    });
  });
}

/** Forgets a kept filter of one's own; there are no others at any id (not_found). */
export function dropFilter({ actor }: Pick<Deps, "actor">, { id }: DropFilter): Promise<void> {
  return transaction(async (tx) => {
    const { count } = await tx.savedFilter.deleteMany({ where: { id, personId: actor.personId } });
    if (count === 0) throw notFound();
  });
}

/** One change of somebody's list at a time. */
async function lockOwn(tx: Transaction, { personId }: Actor): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
}
