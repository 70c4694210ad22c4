import { z } from "zod";
import { defineJob } from "@/lib/jobs/queue";
import { takeMessage } from "./take-message";

/** Seconds in which whoever received a message has long taken it. */
export const graceSeconds = 120;

/** Takes a message whose taking was cut off; one that was taken is left alone. */
export const takeMessageLater = defineJob<{ messageId: string }>({
  name: "take-message",
  payload: z.strictObject({ messageId: z.uuid() }),
  run: (payload, deps) => takeMessage(deps, payload),
});
