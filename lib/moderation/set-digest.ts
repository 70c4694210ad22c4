import { database, transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import type { SetDigest } from "./digest-schema";
import { moderationPolicy } from "./policy";

/** Asks for a mail each day with what waits, at another hour than before, or for none. Refuses: forbidden (somebody who moderates nothing). */
export function setDigest({ actor }: Pick<Deps, "actor">, input: SetDigest): Promise<void> {
  return transaction(async (tx) => {
    authorise(moderationPolicy.openQueue, actor, undefined);
    const { personId } = actor;
    if (input.wanted === "no") {
      await tx.moderatorDigest.deleteMany({ where: { personId } });
      return;
    }
    const { hour, zone } = input;
    await tx.moderatorDigest.upsert({
      where: { personId },
      create: { personId, hour, zone },
      update: { hour, zone },
      select: { personId: true },
    });
  });
}

/** The mail that somebody has asked for. */
export type Digest = { hour: number; zone: string };

/** One's own; null where none is wanted. */
export function readDigest({ personId }: Actor): Promise<Digest | null> {
  return database().moderatorDigest.findUnique({ where: { personId }, select: { hour: true, zone: true } });
}
