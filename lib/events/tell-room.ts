import { z } from "zod";
import { database } from "@/lib/db/client";
import { defineJob, type JobDeps } from "@/lib/jobs/queue";
import { chainAround, netChanges } from "./change-chain";
import { roomColumns, roomFor, tellSitting, titleIn, toldColumns, waysOf } from "./mail-parts";
import { queueNew } from "./queue-new";
import { registrationsOf } from "./registrants";
import { changesOf } from "./tell-changes";

type Told = { eventId: string; at: string };

/** Tells the confirmed of another room or link. What it is stands nowhere but in the mail to each of them. */
export const tellRoom = defineJob<Told>({
  name: "tell-event-room",
  payload: z.strictObject({ eventId: z.uuid(), at: z.iso.datetime() }),
  run: (told, deps) => tellOfRoom(deps, told),
});

/**
 * Tells of the room as it stands now. Where it was changed again since, the later news tells it; where hour, place or
 * mode changed with it, the mail about those has told the confirmed the room too.
 */
export async function tellOfRoom({ clock, jobs }: JobDeps, { eventId, at }: Told): Promise<void> {
  const event = await database().event.findFirst({
    where: { id: eventId, state: "published" },
    select: { ...toldColumns, room: { select: { ...roomColumns, changedAt: true } } },
  });
  if (event?.room?.changedAt?.toISOString() !== at) return;
  if (netChanges(chainAround(await changesOf(eventId), event.room.changedAt)).length > 0) return;
  const { room } = event;
  const confirmed = await registrationsOf([eventId], clock.now(), { state: { in: ["confirmed", "attended"] } });
  await queueNew(
    jobs,
    confirmed.map(({ registrationId, email: to, locale, attendance }) => ({
      ...{ to, locale, template: "event-room-changed" as const, key: `event-room ${at} ${registrationId}` },
      values: {
        title: titleIn(event.title, locale),
        sitting: JSON.stringify(tellSitting(event, locale)),
        ...waysOf(event, locale),
      },
      secrets: { rooms: JSON.stringify([roomFor(room, attendance)]) },
    })),
  );
}
