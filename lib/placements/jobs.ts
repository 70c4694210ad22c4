import { z } from "zod";
import { defineJob } from "@/lib/jobs/queue";
import { placeComments } from "./place-comments";

/** Proposes where the comments on the versions before stand in a version, and what became of the words they proposed. */
export const proposePlacements = defineJob<{ versionId: string }>({
  name: "propose-placements",
  payload: z.strictObject({ versionId: z.uuid() }),
  run: ({ versionId }) => placeComments(versionId),
});
