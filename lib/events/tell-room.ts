import { z } from "zod";
import { defineJob } from "@/lib/jobs/queue";

/** Tells the confirmed of another room or link. What it is stands nowhere but in the mail to each of them. */
export const tellRoom = defineJob<{ eventId: string; at: string }>({
  name: "tell-event-room",
  payload: z.strictObject({ eventId: z.uuid(), at: z.iso.datetime() }),
  async run() {},
});
