import { z } from "zod";
import { transaction } from "@/lib/db/client";
import { defineJob, type Job } from "@/lib/jobs/queue";
import { successorsOf } from "./later-version";
import { placeComments } from "./place-comments";

type ProposePlacements = { versionId: string };

/**
 * Proposes where the comments on the versions before stand in a version, and what became of the words they proposed.
 * Versions that go on from it follow, because their comments are placed by way of this one.
 */
export const proposePlacements = defineJob<ProposePlacements>({
  name: "propose-placements",
  payload: z.strictObject({ versionId: z.uuid() }),
  async run({ versionId }, { clock, jobs }) {
    if (!(await placeComments(versionId, clock.now()))) return;
    await transaction(async (tx) => {
      for (const next of await successorsOf(tx, versionId)) await jobs.enqueue(tx, again(), { versionId: next });
    });
  },
});

function again(): Job<ProposePlacements> {
  return proposePlacements;
}
