import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { DomainError } from "@/lib/kernel/errors";
import { mostFollows } from "./limits";
import type { FollowToken } from "./schema";
import { readConfirmToken } from "./tokens";

/**
 * Says yes to a follow by the button behind the link in its mail. Twice changes nothing; a later link for the same
 * thing changes how often mail comes. Refuses: gone (no link of ours, or the follow was stopped or forgotten since),
 * conflict (the address follows as much as one can).
 */
export function confirmFollow({ token }: FollowToken): Promise<void> {
  return transaction(async (tx) => {
    const asked = readConfirmToken(token);
    const where = { id: asked?.followId ?? "" };
    const found =
      asked === null ? null : await tx.follow.findUnique({ where, select: { followerId: true, confirmedAt: true } });
    if (asked === null || found === null) throw new DomainError("gone", "following.errors.gone");
    if (found.confirmedAt === null) {
      const others = await tx.follow.count({ where: { followerId: found.followerId, confirmedAt: { not: null } } });
      if (others >= mostFollows) {
        throw new DomainError("conflict", "following.errors.tooMany", { values: { max: mostFollows } });
      }
    }
    const confirmedAt = found.confirmedAt ?? (await databaseNow(tx));
    await tx.follow.update({ where, data: { confirmedAt, rhythm: asked.rhythm } });
  });
}
