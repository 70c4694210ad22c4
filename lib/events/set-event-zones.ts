import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { isDomainError } from "@/lib/kernel/errors";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { orderSeries } from "./event-place";
import { eventTags } from "./event-tags";
import type { SetEventZones } from "./import-schema";
import { lockEventFor } from "./load-event-for";
import { recordChanges } from "./record-changes";
import { beside, keptHours, orderedAt, typedHours } from "./typed-hours";

/**
 * Says in which zones the printed hours of imported events hold, for each or for all that are left: they get their
 * instants. Whose zone is known meanwhile stays as it is. All are set, or none.
 * Refuses: not_found, forbidden, invalid (an hour that does not exist there, or comes twice; with the title of the event).
 */
export function setEventZones({ actor, clock, jobs }: Deps, input: SetEventZones): Promise<{ set: number }> {
  return transaction(async (tx) => {
    const at = clock.now();
    let set = 0;
    for (const { eventId, ...one } of input.zones.toSorted((a, b) => (a.eventId < b.eventId ? -1 : 1))) {
      const zone = one.zone === "" ? input.all : one.zone;
      const event = await lockEventFor(tx, actor, eventId);
      if (zone === "" || event.zone !== null || event.state === "cancelled") continue;
      const { hours, city } = await hoursIn(tx, event, zone);
      await tx.event.update({
        where: { id: eventId },
        data: { ...hours, orderedAt: orderedAt(hours, at), revision: { increment: 1 } },
        select: { id: true },
      });
      if (event.state === "published") {
        const [before, after] = [
          { ...event, city },
          { ...hours, city, mode: event.mode },
        ];
        await recordChanges(tx, jobs, { eventId, before, after, byId: actor.personId, at });
      }
      await orderSeries(tx, event.kind === "series" ? eventId : event.parentId);
      await dropDocuments(tx, await eventTags(tx, eventId));
      set += 1;
    }
    return { set };
  });
}

async function hoursIn(tx: Transaction, event: { id: string; kind: string }, zone: string) {
  const { city, title, ...printed } = await tx.event.findUniqueOrThrow({
    where: { id: event.id },
    select: {
      title: true,
      city: true,
      zone: true,
      wholeDays: true,
      startsAt: true,
      endsAt: true,
      printedStart: true,
      printedEnd: true,
    },
  });
  const fields = typedHours(printed);
  const orNull = (told: string) => (told === "" ? null : told);
  const typed = {
    zone,
    wholeDays: printed.wholeDays,
    startDay: orNull(fields.startDay),
    startHour: orNull(fields.startHour),
    endDay: orNull(fields.endDay),
    endHour: orNull(fields.endHour),
  };
  try {
    return { hours: keptHours(typed, event.kind), city: city === null ? null : readLocalised(city) };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    throw beside("zones", "events.errors.zoneDoesNotFit", { title: inLocale(readLocalised(title), "en").text, zone });
  }
}
