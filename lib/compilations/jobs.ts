import { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { defineJob, type Jobs } from "@/lib/jobs/queue";
import { clearCompilation } from "./clear-compilation";
import { noteFailedFile } from "./note-failed-file";
import { runChild } from "./run-child";
import { tellWaiting } from "./tell-waiting";

type OfFile = { compilationId: string };

const ofFile = z.strictObject({ compilationId: z.uuid() });

/** Seconds after which a ready file is looked at again. */
const lookAgainAfter = 15 * 60;

/** Makes one file; where that fails the row says so, and it is tried once more. */
export const makeFile = defineJob<OfFile>({
  name: "make-compilation",
  payload: ofFile,
  retries: 1,
  async run({ compilationId }, { jobs }) {
    try {
      await runChild(compilationId);
    } catch (error) {
      await noteFailedFile(compilationId);
      throw error;
    }
    await tellWaiting(jobs, compilationId, (tx) => lookAgain(tx, jobs, compilationId));
  },
});

/** Deletes a file that no longer holds what is published; a current one is looked at again later. */
export const clearFile = defineJob<OfFile>({
  name: "clear-compilation",
  payload: ofFile,
  run: ({ compilationId }, { clock, jobs }) =>
    clearCompilation({ clock }, compilationId, (tx) => lookAgain(tx, jobs, compilationId)),
});

function lookAgain(tx: Transaction, jobs: Jobs, compilationId: string): Promise<void> {
  return jobs.enqueue(tx, clearFile, { compilationId }, { afterSeconds: lookAgainAfter });
}
