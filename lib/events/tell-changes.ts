import { z } from "zod";
import { defineJob } from "@/lib/jobs/queue";

/** Changes that follow each other within so long are told of in one mail, in seconds. */
export const changeWindow = 300;

/** Tells of changes of hour, place and mode: all that followed each other closely in one mail, with old and new. */
export const tellChanges = defineJob<{ changeId: string }>({
  name: "tell-event-changes",
  payload: z.strictObject({ changeId: z.uuid() }),
  async run() {},
});
