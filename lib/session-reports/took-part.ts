import type { Database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";

/**
 * Whether somebody was confirmed for an event, came to it, or was heard at it: by their own registration, as the one
 * who asked for the floor, or as acting now for an organisation that was heard.
 */
export async function tookPart(db: Database, { personId, organisation }: Actor, eventId: string): Promise<boolean> {
  const registered = await db.registration.count({
    where: { eventId, personId, state: { in: ["confirmed", "attended"] } },
  });
  if (registered > 0) return true;
  const heard = await db.speakerRequest.count({
    where: {
      eventId,
      state: "heard",
      OR: [
        { askedById: personId },
        { registration: { personId } },
        ...(organisation === null
          ? []
          : [
              { organisationId: organisation.id },
              { partners: { some: { organisationId: organisation.id, state: "confirmed" as const } } },
            ]),
      ],
    },
  });
  return heard > 0;
}
