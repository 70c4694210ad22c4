import { z } from "zod";
import { defineJob } from "@/lib/jobs/queue";
import { scanFile } from "./scan-file";
import { tidyFiles } from "./tidy-files";

/** Shows one file to the virus scanner; where that gives no verdict, it is tried again for an hour, and every hour. */
export const scanAttachment = defineJob({
  name: "scan-attachment",
  payload: z.strictObject({ attachmentId: z.uuid() }),
  retries: 10,
  run: ({ attachmentId }, deps) => scanFile(deps, attachmentId),
});

/** Sweeps away what nobody names any more, and asks again about what has no verdict. */
export const tidyAttachments = defineJob({
  name: "tidy-attachments",
  payload: z.strictObject({}),
  retries: 2,
  every: "17 * * * *",
  run: (_nothing, { clock, jobs }) =>
    tidyFiles(clock, (tx, attachmentId) => jobs.enqueue(tx, again(), { attachmentId })),
});

function again() {
  return scanAttachment;
}
