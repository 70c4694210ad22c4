import { z } from "zod";
import { defineJob } from "@/lib/jobs/queue";

/** Tells everybody with a living registration, and those who hold the event, that it was cancelled, and why. */
export const tellCancellation = defineJob<{ eventId: string }>({
  name: "tell-event-cancelled",
  payload: z.strictObject({ eventId: z.uuid() }),
  async run() {},
});
