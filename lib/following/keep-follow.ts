import type { Transaction } from "@/lib/db/client";
import { newId } from "@/lib/kernel/ids";
import type { FollowRequest } from "./schema";

type Kept = FollowRequest & { email: string; locale: string; at: Date };

/**
 * Keeps what an address asks to follow, not confirmed yet. What it follows already stays as it is.
 * @returns the follow, whichever it is, and its follower.
 */
export async function keepFollow(
  tx: Transaction,
  { email, locale, kind, subject, rhythm, at }: Kept,
): Promise<{ id: string; followerId: string }> {
  await tx.follower.createMany({ data: { id: newId(), email, locale, createdAt: at }, skipDuplicates: true });
  const { id: followerId } = await tx.follower.findUniqueOrThrow({ where: { email }, select: { id: true } });
  await tx.follow.createMany({
    data: { id: newId(), followerId, kind, subject, rhythm, askedAt: at },
    skipDuplicates: true,
  });
  return tx.follow.findUniqueOrThrow({
    where: { followerId_kind_subject: { followerId, kind, subject } },
    select: { id: true, followerId: true },
  });
}
