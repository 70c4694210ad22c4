import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import type { SessionChoice } from "./schema";

/** Signs one of the actor's own browsers out; another person's session does not exist for them. */
export function endSession({ actor }: Pick<Deps, "actor">, { sessionId }: SessionChoice): Promise<void> {
  return transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, personId: actor.personId } });
    if (count === 0) throw notFound();
  });
}
