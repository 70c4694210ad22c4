import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { lockOriginal, type OriginalTarget } from "./load-original";
import { translationPolicy } from "./policy";
import { type OriginalForDesk, shownOriginal } from "./shown-original";

/** What somebody of the team is about to translate, and whether they may: not what their own side wrote. Refuses as `lockOriginal`. */
export function originalToTranslate(actor: Actor, target: OriginalTarget): Promise<OriginalForDesk & { may: boolean }> {
  return transaction(async (tx) => {
    const original = await lockOriginal(tx, actor, target, await databaseNow(tx));
    const may = translationPolicy.add(original.actor, original.subject);
    return { ...(await shownOriginal(tx, original)), may };
  });
}
