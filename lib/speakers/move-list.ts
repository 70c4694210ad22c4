import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { speakerLifecycle } from "./lifecycle";
import { lockItemForChair, type OnList, refuseUnlessPublished } from "./lock-list";
import type { MoveList } from "./schema";
import { writeList } from "./write-list";
import { writeRequest } from "./write-request";

/**
 * Opens a list now, closes it now, or ends the item; done already it does nothing. A list that is opened again after
 * its closing hour stays open until it is closed by hand. Who still waits when the item ends was not heard.
 *
 * Refuses: not_found (nobody who leads the list), conflict (there is no list, the event is not published, somebody has
 * the floor when the item shall end).
 */
export function moveList({ actor: given }: Pick<Deps, "actor">, input: MoveList): Promise<OnList> {
  return transaction(async (tx) => {
    const { item, actor } = await lockItemForChair(tx, given, input.itemId);
    refuseUnlessPublished(item);
    if (item.list === "none") throw new DomainError("conflict", "speakers.errors.list.none");
    const at = await databaseNow(tx);
    const isPast = item.listClosesAt !== null && item.listClosesAt <= at;
    const listClosesAt = input.to === "open" && isPast ? null : item.listClosesAt;
    if (item.list === input.to && listClosesAt === item.listClosesAt) return { eventId: item.eventId, itemId: item.id };
    if (input.to === "ended") {
      const living = await tx.speakerRequest.findMany({
        where: { itemId: item.id, state: { in: ["asked", "speaking"] } },
        select: { id: true, eventId: true, state: true, revision: true },
      });
      if (living.some(({ state }) => state === "speaking")) {
        throw new DomainError("conflict", "speakers.errors.somebodySpeaks");
      }
      for (const request of living) {
        await writeRequest(tx, { request, to: speakerLifecycle.next("passOver", request.state), actor, at });
      }
    }
    await writeList(tx, { item, actor, at, data: { list: input.to, listClosesAt } });
    return { eventId: item.eventId, itemId: item.id };
  });
}
