import { z } from "zod";
import { defineJob } from "@/lib/jobs/queue";
import { askAgainAboutRecordings, showToScanner } from "./show-to-scanner";

/** Shows the file of one recording to the virus scanner; where that gives no verdict, it is tried again. */
export const scanRecording = defineJob({
  name: "scan-recording",
  payload: z.strictObject({ recordingId: z.uuid() }),
  retries: 10,
  run: ({ recordingId }) => showToScanner(recordingId),
});

/** Asks again, every hour, about recordings without a verdict. */
export const scanRecordingsAgain = defineJob({
  name: "scan-recordings-again",
  payload: z.strictObject({}),
  retries: 2,
  every: "37 * * * *",
  run: (_nothing, { clock, jobs }) =>
    askAgainAboutRecordings(clock, (tx, recordingId) => jobs.enqueue(tx, again(), { recordingId })),
});

function again() {
  return scanRecording;
}
