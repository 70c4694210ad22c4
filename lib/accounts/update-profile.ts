import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import type { ProfileChange } from "./schema";

/** Changes the actor's own name, the language in which they are written to, and what they say of their gender. */
export function updateProfile({ actor }: Pick<Deps, "actor">, change: ProfileChange): Promise<void> {
  return transaction(async (tx) => {
    await tx.person.update({ where: { id: actor.personId }, data: change, select: { id: true } });
  });
}
