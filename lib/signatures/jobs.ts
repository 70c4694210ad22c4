import { z } from "zod";
import { defineJob } from "@/lib/jobs/queue";

type AskAgain = { contributionId: string };

/** Asks those again who confirmed a text that has changed since. */
export const askAgain = defineJob<AskAgain>({
  name: "ask-signatories-again",
  payload: z.strictObject({ contributionId: z.uuid() }),
  run: () => Promise.resolve(),
});
