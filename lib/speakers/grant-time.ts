import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import type { OnList } from "./lock-list";
import { lockRequestForChair, refuseUnlessSeen } from "./lock-request";
import { type GrantTime, mostSeconds } from "./schema";
import { writeRequest } from "./write-request";

/**
 * Gives more time to who has the floor.
 * Refuses: not_found (nobody who leads the list), conflict (does not have the floor, more than an hour in all, changed
 * since it was seen).
 */
export function grantTime({ actor: given }: Pick<Deps, "actor">, input: GrantTime): Promise<OnList> {
  return transaction(async (tx) => {
    const { item, actor, request } = await lockRequestForChair(tx, given, input.id);
    if (request.state !== "speaking") throw new DomainError("conflict", "speakers.errors.otherState");
    refuseUnlessSeen(request, input.seenRevision);
    const seconds = (request.seconds ?? 0) + input.seconds;
    if (seconds > mostSeconds) throw new DomainError("conflict", "speakers.errors.tooMuchTime");
    await writeRequest(tx, { request, to: request.state, actor, at: await databaseNow(tx), data: { seconds } });
    return { eventId: item.eventId, itemId: item.id };
  });
}
