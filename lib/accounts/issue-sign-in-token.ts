import type { Transaction } from "@/lib/db/client";
import type { Clock } from "@/lib/kernel/clock";
import { newToken } from "@/lib/kernel/ids";
import { hashSignInToken, signInMinutes } from "./sign-in-token";

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Makes a token that signs in the owner of one address once; also forgets tokens that ended a day ago. */
export async function issueSignInToken(tx: Transaction, clock: Clock, email: string): Promise<string> {
  const now = clock.now();
  const token = newToken();
  await tx.signInToken.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - dayMilliseconds) } } });
  await tx.rateLimit.deleteMany({ where: { windowStart: { lt: new Date(now.getTime() - dayMilliseconds) } } });
  await tx.signInToken.create({
    data: {
      tokenHash: hashSignInToken(token),
      email,
      createdAt: now,
      expiresAt: new Date(now.getTime() + signInMinutes * 60_000),
    },
  });
  return token;
}
