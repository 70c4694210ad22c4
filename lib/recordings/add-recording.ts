import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { lockEvent } from "@/lib/events/load-event";
import type { Deps } from "@/lib/jobs/queue";
import { loadRecorded } from "./load-recorded";
import type { AddRecording } from "./schema";

/**
 * Adds a recording to an event, seen by nobody until it is published. Where it is kept here its file comes afterwards;
 * until then there is nothing to publish.
 *
 * Refuses: not_found (no office there).
 */
export function addRecording({ actor }: Pick<Deps, "actor">, input: AddRecording): Promise<{ id: string }> {
  return transaction(async (tx) => {
    await loadRecorded(tx, actor, input.eventId);
    const { eventId, appearances, minutes, ...told } = input;
    // One after the other, so that two at once do not ask for one place.
    await lockEvent(tx, eventId);
    const last = await tx.recording.aggregate({ where: { eventId }, _max: { position: true } });
    return tx.recording.create({
      data: {
        ...{ eventId, ...told, seconds: minutes === null ? null : minutes * 60 },
        position: (last._max.position ?? -1) + 1,
        addedById: actor.personId,
        addedAt: await databaseNow(tx),
        appearances: { create: appearances.map((one, position) => ({ ...one, position })) },
      },
      select: { id: true },
    });
  });
}
