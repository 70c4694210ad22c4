import { database } from "@/lib/db/client";
import type { Clock } from "@/lib/kernel/clock";

/**
 * Uses a sign-in link up. One conditional write decides, so that of several uses at once one succeeds; a link that
 * was used, is late or was sent to another address gives null and stays as it is.
 */
export async function useSignInToken(
  { clock }: { clock: Clock },
  { email, tokenHash }: { email: string; tokenHash: string },
) {
  const now = clock.now();
  const [used] = await database().signInToken.updateManyAndReturn({
    where: { tokenHash, email, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { email: true, expiresAt: true },
  });
  return used === undefined ? null : { identifier: used.email, token: tokenHash, expires: used.expiresAt };
}
