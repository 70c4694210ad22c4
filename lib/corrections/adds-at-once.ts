import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { lockTarget, targetOf } from "./lock-target";
import { correctionPolicy } from "./policy";
import type { CorrectWords } from "./schema";

/** Whether a correction by this actor stands at once, so that the form can say so. */
export function addsAtOnce(actor: Actor | null, about: Pick<CorrectWords, "of" | "target">): Promise<boolean> {
  if (actor === null || !correctionPolicy.openDesk(actor, undefined)) return Promise.resolve(false);
  return transaction(async (tx) => {
    const standing = (await lockTarget(tx, actor, targetOf(about), await databaseNow(tx)))?.standing ?? null;
    return standing !== null && correctionPolicy.add(standing.actor, standing.subject);
  });
}
