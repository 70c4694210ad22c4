import { z } from "zod";
import { defineJob } from "@/lib/jobs/queue";
import { examineContribution } from "./examine-contribution";

/** Looks for what a moderator should see in a received text, and for others that say nearly the same. */
export const examineReceived = defineJob({
  name: "examine-contribution",
  payload: z.strictObject({ contributionId: z.uuid() }),
  run: ({ contributionId }) => examineContribution(contributionId),
});
