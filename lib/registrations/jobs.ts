import { z } from "zod";
import { database, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { defineJob } from "@/lib/jobs/queue";
import { fillPlacesOf } from "./fill-places";

/**
 * Each minute: writes down which offered places were not accepted in time, and offers them to who is next. The hour
 * itself is what ends an offer (see stateAt); whoever takes or frees a place meanwhile does the same.
 */
export const lapseOffers = defineJob<Record<string, never>>({
  name: "lapse-offers",
  payload: z.strictObject({}),
  every: "* * * * *",
  async run(_payload, { jobs }) {
    const over = await database().registration.findMany({
      where: { state: "waitlisted", offeredUntil: { lte: await databaseNow(database()) } },
      distinct: ["eventId"],
      take: 500,
      select: { eventId: true },
    });
    for (const { eventId } of over) await transaction((tx) => fillPlacesOf(tx, jobs, eventId));
  },
});
