import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { keepFollow } from "./keep-follow";
import { mostFollows } from "./limits";
import { readSubject } from "./read-subject";
import type { FollowRequest } from "./schema";

/**
 * Follows something for one's own account, or changes how often mail comes of it. The address was confirmed by
 * signing in. Refuses: not_found (nothing that everybody may see), conflict (as much is followed as one can).
 */
export function follow({ actor }: Pick<Deps, "actor">, request: FollowRequest): Promise<void> {
  return transaction(async (tx) => {
    if ((await readSubject(tx, request)) === null) throw new DomainError("not_found", "following.errors.unknown");
    const at = await databaseNow(tx);
    const { id, followerId } = await keepFollow(tx, { ...request, email: actor.email, locale: actor.locale, at });
    await tx.follow.updateMany({ where: { id, confirmedAt: null }, data: { confirmedAt: at } });
    await tx.follow.update({ where: { id }, data: { rhythm: request.rhythm } });
    if ((await tx.follow.count({ where: { followerId, confirmedAt: { not: null } } })) > mostFollows) {
      throw new DomainError("conflict", "following.errors.tooMany", { values: { max: mostFollows } });
    }
  });
}
