import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { followMode } from "@/lib/registrations/follow-mode";
import { wordsOrNull } from "./create-event";
import {
  orderSeries,
  refuseForeignConsultation,
  refuseTakenSlug,
  refuseWrongSeries,
  writeEventAreas,
  writeRoom,
} from "./event-place";
import { eventTags } from "./event-tags";
import type { LoadedEvent } from "./load-event";
import { lockEventFor, refuseCancelled } from "./load-event-for";
import { recordChanges } from "./record-changes";
import type { EditEvent } from "./schema";
import { tellRoomSoon } from "./tell-room-soon";
import { beside, keptHours, orderedAt } from "./typed-hours";

/**
 * An organiser rewrites an event. Its address stays once it is public; then also a change of hour, place or mode is
 * kept with what stood before, and calendars and the registered learn of it. Who is registered for a way of taking part
 * that is no more takes part in the one that is left.
 * Refuses: not_found, forbidden, conflict (cancelled, changed since it was seen, address, no places for those who would move), invalid (hours, series, areas).
 */
export function editEvent({ actor, clock, jobs }: Deps, input: EditEvent): Promise<void> {
  return transaction(async (tx) => {
    const event = await lockEventFor(tx, actor, input.eventId);
    refuseCancelled(event);
    refuseOtherNature(event, input);
    if (input.slug !== event.slug) {
      if (event.state !== "draft") {
        const words = { key: "events.errors.slugFixed" };
        throw new DomainError("conflict", words.key, { fields: { slug: words } });
      }
      await refuseTakenSlug(tx, input.slug, event.id);
    }
    await refuseWrongSeries(tx, { ...event, kind: input.kind, parentId: input.parentId });
    await refuseForeignConsultation(tx, event.processId, input.consultationId);
    const hours = keptHours(input, input.kind);
    const at = clock.now();
    const before = await eventTags(tx, event.id);
    const { kind, slug, parentId, title, mode, edition, contact, consultationId } = input;
    const { count } = await tx.event.updateMany({
      where: { id: event.id, revision: input.seenRevision },
      data: {
        ...{ kind, slug, parentId, title, mode, edition, contact, consultationId },
        ...hours,
        orderedAt: orderedAt(hours, at),
        city: wordsOrNull(input.city),
        summary: wordsOrNull(input.summary),
        description: wordsOrNull(input.description),
        revision: { increment: 1 },
      },
    });
    if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
    if (mode !== event.mode) await followMode(tx, { actor, jobs }, { ...event, mode });
    const isNewRoom = await writeRoom(tx, event.id, input);
    await writeEventAreas(tx, event, input.areaIds);
    if (event.state === "published") {
      const stood = { ...event, city: cityOrNull(readLocalised(event.city)) };
      const stands = { ...hours, city: cityOrNull(input.city), mode: input.mode };
      await recordChanges(tx, jobs, { eventId: event.id, before: stood, after: stands, byId: actor.personId, at });
      if (isNewRoom) await tellRoomSoon(tx, jobs, event.id);
    }
    await orderSeries(tx, event.parentId === parentId ? null : event.parentId);
    await orderSeries(tx, kind === "series" ? event.id : parentId);
    await dropDocuments(tx, [...new Set([...before, ...(await eventTags(tx, event.id))])]);
  });
}

function cityOrNull(city: Localised): Localised | null {
  return Object.keys(city).length === 0 ? null : city;
}

/** A series stays one, an event stays one, and a zone that is known is not taken away again. */
function refuseOtherNature(event: LoadedEvent, input: EditEvent): void {
  if ((event.kind === "series") !== (input.kind === "series")) throw beside("kind", "events.errors.kind");
  if (event.zone !== null && input.zone === null) throw beside("zone", "events.errors.zone");
}
