import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { lockWaiting } from "./load-waiting";
import type { TurnAwayMessage } from "./schema";

/** An organiser turns a waiting message away. It is kept; its sender is told nothing, because nobody knows who that is. */
export function turnAwayMessage({ actor }: Pick<Deps, "actor">, input: TurnAwayMessage): Promise<void> {
  return transaction(async (tx) => {
    const { id } = await lockWaiting(tx, actor, input.messageId, input.seenRevision);
    await tx.inboundMessage.update({
      where: { id },
      data: {
        state: "refused",
        refusal: "inbound.refused.turnedAway",
        decidedById: actor.personId,
        decidedAt: await databaseNow(tx),
        revision: { increment: 1 },
      },
      select: { id: true },
    });
  });
}
