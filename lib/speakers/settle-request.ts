import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { deliverStatement, undeliverStatement } from "./deliver-statement";
import { speakerLifecycle } from "./lifecycle";
import type { OnList } from "./lock-list";
import { type LockedRequest, lockRequestForChair, refuseUnlessSeen } from "./lock-request";
import type { SettleRequest } from "./schema";
import { writeRequest } from "./write-request";

/**
 * Writes down that somebody was heard, or was not: at the end of a statement, for who was called or skipped, and as a
 * correction afterwards; done already it does nothing. The words of who was heard go before the moderators.
 *
 * Refuses: not_found (nobody who leads the list), conflict (not called yet, withdrawn, changed since it was seen).
 */
export function settleRequest(
  { actor: given }: Pick<Deps, "actor">,
  { id, seenRevision, outcome }: SettleRequest,
): Promise<OnList> {
  return transaction(async (tx) => {
    const { item, actor, request } = await lockRequestForChair(tx, given, id);
    if (request.state === outcome) return { eventId: item.eventId, itemId: item.id };
    const to = speakerLifecycle.next(eventOf(request, outcome), request.state);
    refuseUnlessSeen(request, seenRevision);
    const at = await databaseNow(tx);
    const data = request.state === "speaking" ? { endedAt: at } : {};
    await writeRequest(tx, { request, to, actor, at, data });
    if (outcome === "heard") await deliverStatement(tx, { request, actor, at });
    else await undeliverStatement(tx, { request, actor, at });
    return { eventId: item.eventId, itemId: item.id };
  });
}

function eventOf({ state }: LockedRequest, outcome: SettleRequest["outcome"]) {
  if (outcome === "heard") return state === "not_heard" ? "correctToHeard" : "end";
  return state === "heard" ? "correctToNotHeard" : "passOver";
}
