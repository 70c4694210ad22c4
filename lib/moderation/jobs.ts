import { z } from "zod";
import { transaction } from "@/lib/db/client";
import { defineJob } from "@/lib/jobs/queue";
import { mailDecision } from "./mail-decision";

/** Tells the writers of a decision once it can be undone no more; of an undone one nobody is told. */
export const tellDecision = defineJob({
  name: "tell-decision",
  payload: z.strictObject({ decisionId: z.uuid() }),
  run: ({ decisionId }, { jobs }) => transaction((tx) => mailDecision(tx, jobs, decisionId)),
});
