import { z } from "zod";
import { transaction } from "@/lib/db/client";
import { defineJob } from "@/lib/jobs/queue";
import { decideNextMember } from "./decide-next-member";

/** Members dealt with in one piece of work; the next piece is queued, so that no other job waits for long. */
const mostAtOnce = 100;

/** Carries a decision for a cluster out, member by member. After a restart it goes on where it was. */
export const carryOutDecision = defineJob({
  name: "decide-campaign",
  payload: z.strictObject({ bulkDecisionId: z.uuid() }),
  async run({ bulkDecisionId }, { jobs }) {
    for (let count = 0; count < mostAtOnce; count += 1) {
      if (!(await decideNextMember(jobs, bulkDecisionId))) return;
    }
    await transaction((tx) => jobs.enqueue(tx, again(), { bulkDecisionId }));
  },
});

function again() {
  return carryOutDecision;
}
