import { database } from "@/lib/db/client";
import type { Event } from "@/lib/db/generated/client";
import { type ChangeableEvent, changedKinds, changeFacts } from "@/lib/events/change-facts";
import { readLocalised } from "@/lib/kernel/localised";
import { aPerson } from "./actor";

type Moved = Partial<Pick<Event, "startsAt" | "endsAt" | "zone" | "mode">> & { city?: Record<string, string> };

const asChangeable = ({ city, ...event }: Event): ChangeableEvent => ({
  ...event,
  city: city === null ? null : readLocalised(city),
});

/** An event moved at an instant, with the rows that say so; gives the id of the last, or null where nothing differs. */
export async function anEventMoved(event: { id: string }, moved: Moved, at: Date): Promise<string | null> {
  const before = await database().event.findUniqueOrThrow({ where: { id: event.id } });
  const after = await database().event.update({ where: { id: event.id }, data: moved });
  const by = await aPerson();
  let last = null;
  for (const kind of changedKinds(asChangeable(before), asChangeable(after))) {
    const sides = {
      before: changeFacts(kind, asChangeable(before)),
      after: changeFacts(kind, asChangeable(after)),
    };
    const row = await database().eventChange.create({
      data: { eventId: event.id, kind, ...sides, byId: by.id, at },
      select: { id: true },
    });
    last = row.id;
  }
  return last;
}
