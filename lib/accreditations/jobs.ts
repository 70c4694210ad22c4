import { z } from "zod";
import { transaction } from "@/lib/db/client";
import { defineJob } from "@/lib/jobs/queue";
import { admitCirculated } from "./admit-circulated";

/** Writes down and tells what silence did at the hour; the hour itself is what admits (see stateAt). */
export const admitAtTheHour = defineJob<{ circulationId: string }>({
  name: "admit-at-the-hour",
  payload: z.strictObject({ circulationId: z.uuid() }),
  async run(payload, deps) {
    const early = await admitCirculated(deps, payload);
    if (early === null) return;
    // The queue woke too early; it comes back at the hour.
    await transaction((tx) => deps.jobs.enqueue(tx, admitAtTheHour, payload, { afterSeconds: early }));
  },
});
