import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import type { EndKey } from "./schema";

/** Ends one of the actor's own keys for good; another person's does not exist for them. Refuses: not_found. */
export function endKey({ actor }: Pick<Deps, "actor">, { id }: EndKey): Promise<void> {
  return transaction(async (tx) => {
    const at = await databaseNow(tx);
    const { count } = await tx.apiKey.updateMany({
      where: { id, personId: actor.personId, endedAt: null },
      data: { endedAt: at },
    });
    if (count === 0) throw notFound();
    const subject = { subject: "person" as const, subjectId: actor.personId, field: "api_key" };
    await recordTransition(tx, { ...subject, from: "made", to: "ended", actor, at });
  });
}
