import { z } from "zod";
import { defineJob, type Job } from "@/lib/jobs/queue";
import { placeComments } from "./place-comments";

type ProposePlacements = { versionId: string };

/**
 * Proposes where the comments on the versions before stand in a version, and what became of the words they proposed.
 * Versions that go on from it follow, because their comments are placed by way of this one.
 */
export const proposePlacements = defineJob<ProposePlacements>({
  name: "propose-placements",
  payload: z.strictObject({ versionId: z.uuid() }),
  run: ({ versionId }, { clock, jobs }) =>
    placeComments(versionId, clock.now(), (tx, next) => jobs.enqueue(tx, again(), { versionId: next })),
});

function again(): Job<ProposePlacements> {
  return proposePlacements;
}
