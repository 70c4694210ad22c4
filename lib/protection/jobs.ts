import { z } from "zod";
import { defineJob } from "@/lib/jobs/queue";
import { dropEmbargoed } from "./drop-embargoed";

/** Drops the finished documents that should show a contribution from this hour on. */
export const liftEmbargo = defineJob({
  name: "lift-embargo",
  payload: z.strictObject({ contributionId: z.uuid() }),
  run: ({ contributionId }) => dropEmbargoed(contributionId),
});
