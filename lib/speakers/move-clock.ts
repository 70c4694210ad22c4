import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import type { OnList } from "./lock-list";
import { lockRequestForChair, refuseUnlessSeen } from "./lock-request";
import type { MoveClock } from "./schema";
import { secondsPaused } from "./speaking-clock";
import { writeRequest } from "./write-request";

/**
 * Stops the clock of who has the floor, or lets it run again; done already it does nothing.
 * Refuses: not_found (nobody who leads the list), conflict (does not have the floor, changed since it was seen).
 */
export function moveClock({ actor: given }: Pick<Deps, "actor">, input: MoveClock): Promise<OnList> {
  return transaction(async (tx) => {
    const { item, actor, request } = await lockRequestForChair(tx, given, input.id);
    if (request.state !== "speaking") throw new DomainError("conflict", "speakers.errors.otherState");
    const isPaused = request.pausedAt !== null;
    if (isPaused === (input.act === "pause")) return { eventId: item.eventId, itemId: item.id };
    refuseUnlessSeen(request, input.seenRevision);
    const at = await databaseNow(tx);
    const stood = request.pausedAt === null ? 0 : secondsPaused(request.pausedAt, at);
    const data = input.act === "pause" ? { pausedAt: at } : { pausedAt: null, pausedSeconds: { increment: stood } };
    await writeRequest(tx, { request, to: request.state, actor, at, data });
    return { eventId: item.eventId, itemId: item.id };
  });
}
