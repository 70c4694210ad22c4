import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import type { OnList } from "./lock-list";
import { lockRequestForChair, refuseUnlessSeen } from "./lock-request";
import { orderOfItem } from "./order-of-item";
import type { MoveRequest } from "./schema";
import { placedAfterMove } from "./speaking-order";
import { writeList } from "./write-list";

/**
 * Moves somebody on the list one place up or down by hand. From then on the places as far as the moved one hold, and
 * the rule orders the rest.
 *
 * Refuses: not_found (nobody who leads the list), conflict (does not wait any more, the list was changed since it was
 * seen, no place there).
 */
export function moveRequest({ actor: given }: Pick<Deps, "actor">, input: MoveRequest): Promise<OnList> {
  return transaction(async (tx) => {
    const { item, actor, request } = await lockRequestForChair(tx, given, input.id);
    if (request.state !== "asked") throw new DomainError("conflict", "speakers.errors.otherState");
    refuseUnlessSeen(item, input.seenRevision);
    const order = await orderOfItem(tx, item);
    const placed = placedAfterMove(order, request.id, input.direction === "up" ? -1 : 1);
    if (placed === null) throw new DomainError("conflict", "speakers.errors.noPlaceThere");
    for (const [index, { id }] of placed.entries()) {
      await tx.speakerRequest.update({ where: { id }, data: { placedAt: index + 1 }, select: { id: true } });
    }
    await writeList(tx, { item, actor, at: await databaseNow(tx), data: {} });
    return { eventId: item.eventId, itemId: item.id };
  });
}
