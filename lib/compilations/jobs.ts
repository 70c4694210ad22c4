import { z } from "zod";
import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { defineJob, type Job } from "@/lib/jobs/queue";
import { clearCompilation } from "./clear-compilation";
import { filesTag } from "./files-tag";
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
      await noteFailure(compilationId);
      throw error;
    }
    await transaction(async (tx) => {
      await tellWaiting(tx, jobs, compilationId);
      await jobs.enqueue(tx, clearFile, { compilationId }, { afterSeconds: lookAgainAfter });
    });
  },
});

/** Deletes a file that no longer holds what is published; a current one is looked at again later. */
export const clearFile = defineJob<OfFile>({
  name: "clear-compilation",
  payload: ofFile,
  async run({ compilationId }, { clock, jobs }) {
    if ((await clearCompilation({ clock }, compilationId)) === "gone") return;
    await transaction((tx) => jobs.enqueue(tx, again(), { compilationId }, { afterSeconds: lookAgainAfter }));
  },
});

function again(): Job<OfFile> {
  return clearFile;
}

function noteFailure(id: string): Promise<void> {
  return transaction(async (tx) => {
    const row = await tx.compilation.findUnique({ where: { id }, select: { versionId: true, status: true } });
    if (row === null || row.status === "ready") return;
    await tx.compilation.update({
      where: { id },
      data: { status: "failed", failure: "compilations.errors.failed" },
      select: { id: true },
    });
    await dropDocuments(tx, [filesTag(row.versionId)]);
  });
}
