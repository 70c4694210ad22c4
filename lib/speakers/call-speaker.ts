import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { speakerLifecycle } from "./lifecycle";
import { type LockedItem, type OnList, refuseUnlessPublished } from "./lock-list";
import { type LockedRequest, lockRequestForChair } from "./lock-request";
import type { CallSpeaker } from "./schema";
import { writeRequest } from "./write-request";

/**
 * Gives the floor to somebody on the list, usually the next; the clock runs from then on. One has the floor in a
 * meeting at a time: the database sees to it across items, and of two who call at once the second is told.
 *
 * Refuses: not_found (nobody who leads the list), conflict (somebody has the floor, the request does not wait any more,
 * the event is not published).
 */
export function callSpeaker({ actor: given }: Pick<Deps, "actor">, input: CallSpeaker): Promise<OnList> {
  return transaction(async (tx) => {
    const { item, actor, request } = await lockRequestForChair(tx, given, input.id);
    refuseUnlessPublished(item);
    // All items of the meeting: only one of them gives the floor, and who comes second waits here to be told.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`floor ${item.eventId}`}, 0))`;
    const speaking = await tx.speakerRequest.findFirst({
      where: { eventId: item.eventId, state: "speaking" },
      select: { organisation: { select: { name: true } } },
    });
    if (speaking !== null) {
      const values = { name: speaking.organisation.name };
      throw new DomainError("conflict", "speakers.errors.hasTheFloor", { values });
    }
    const to = speakerLifecycle.next("call", request.state);
    const at = await databaseNow(tx);
    const times = { calledAt: at, pausedAt: null, pausedSeconds: 0, seconds: secondsFor(item, request) };
    await writeRequest(tx, { request, to, actor, at, data: times });
    return { eventId: item.eventId, itemId: item.id };
  });
}

/** Several organisations have more time once at least one confirmed that it is one of them. */
function secondsFor(item: LockedItem, { kind, partners }: LockedRequest): number {
  if (kind === "right_of_reply") return item.secondsReply;
  return partners.some(({ state }) => state === "confirmed") ? item.secondsCoalition : item.secondsEach;
}
