import type { Database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { recordingPolicy } from "./policy";

/** The event of recordings, for who may edit them; not_found for everybody else. */
export async function loadRecorded(db: Database, actor: Actor, eventId: string) {
  const event = await db.event.findUnique({
    where: { id: eventId },
    select: {
      ...{ id: true, slug: true, title: true, processId: true },
      ...{ zone: true, startsAt: true, endsAt: true, orderedAt: true },
    },
  });
  if (event === null || !recordingPolicy.edit(actor, event)) throw notFound();
  return event;
}
