import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { hashKey, newKey } from "./key-token";
import { type MakeKey, mostKeys } from "./schema";

/**
 * Makes a key for programs of the actor. It is given out this once, and only its hash is kept.
 *
 * Refuses: conflict (as many as one may have).
 */
export function makeKey({ actor }: Pick<Deps, "actor">, input: MakeKey): Promise<{ key: string }> {
  return transaction(async (tx) => {
    const at = await databaseNow(tx);
    // Of two at once the later has to count the earlier.
    await tx.$executeRaw`SELECT 1 FROM person WHERE id = ${actor.personId}::uuid FOR UPDATE`;
    const working = await tx.apiKey.count({ where: { personId: actor.personId, endedAt: null } });
    if (working >= mostKeys) {
      throw new DomainError("conflict", "api-keys.errors.tooMany", { values: { count: mostKeys } });
    }
    const key = newKey();
    const data = { personId: actor.personId, name: input.name, hash: hashKey(key), begins: key.slice(0, 8) };
    await tx.apiKey.create({ data: { ...data, createdAt: at }, select: { id: true } });
    const subject = { subject: "person" as const, subjectId: actor.personId, field: "api_key" };
    await recordTransition(tx, { ...subject, from: null, to: "made", actor, at });
    return { key };
  });
}
