import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";

/** Signs the actor out everywhere, this browser included, and makes links that were mailed and not used worthless. */
export function endAllSessions({ actor, clock }: Pick<Deps, "actor" | "clock">): Promise<void> {
  return transaction(async (tx) => {
    await tx.session.deleteMany({ where: { personId: actor.personId } });
    await tx.signInToken.updateMany({
      where: { email: actor.email, usedAt: null },
      data: { usedAt: clock.now() },
    });
  });
}
