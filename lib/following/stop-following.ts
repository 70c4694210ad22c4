import { database } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import type { OwnFollow, StopByToken } from "./schema";
import { readFollowerToken } from "./tokens";

/**
 * Stops one follow of one's own account, with what was found for it and not told yet. Twice, or one of somebody else,
 * changes nothing.
 */
export async function stopFollowing({ actor }: Pick<Deps, "actor">, { followId }: OwnFollow): Promise<void> {
  await database().follow.deleteMany({ where: { id: followId, follower: { email: actor.email } } });
}

/**
 * Stops one follow of an address, or every one, by the link of a mail and without an account (RFC 8058). Twice changes
 * nothing. Refuses: gone (no link of ours).
 */
export async function stopByLink({ token, followId }: StopByToken): Promise<void> {
  const followerId = readFollowerToken(token);
  if (followerId === null) throw new DomainError("gone", "following.errors.gone");
  await database().follow.deleteMany({ where: { followerId, ...(followId === undefined ? {} : { id: followId }) } });
}
