import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { lockCorrected } from "./lock-corrected";
import { correctionPolicy } from "./policy";
import type { CorrectWords } from "./schema";

/** Whether a correction by this actor stands at once, so that the form can say so. */
export function addsAtOnce(actor: Actor | null, { of, target }: Pick<CorrectWords, "of" | "target">): Promise<boolean> {
  if (actor === null || !correctionPolicy.openDesk(actor, undefined)) return Promise.resolve(false);
  return transaction(async (tx) => {
    const id = {
      contributionId: of === "contribution" ? target : null,
      paragraphId: of === "paragraph" ? target : null,
    };
    const standing = (await lockCorrected(tx, actor, id, await databaseNow(tx)))?.standing ?? null;
    return standing !== null && correctionPolicy.add(standing.actor, standing.subject);
  });
}
