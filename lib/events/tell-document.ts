import { z } from "zod";
import { defineJob } from "@/lib/jobs/queue";

/** Tells the registered once of a paper that was published, or of a new version of one. */
export const tellDocument = defineJob<{ documentId: string }>({
  name: "tell-event-document",
  payload: z.strictObject({ documentId: z.uuid() }),
  async run() {},
});
