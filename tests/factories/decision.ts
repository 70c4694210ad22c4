import { systemClock } from "@/lib/kernel/clock";
import { tellDecision } from "@/lib/moderation/jobs";
import type { Moderated } from "@/lib/moderation/moderate-contribution";
import { notedJobs } from "./actor";

/** Lets the time pass in which the decision can be undone: its mail is written now. */
export async function told(moderated: Moderated): Promise<void> {
  if (!("decisionId" in moderated)) throw new Error("It was proposed, not decided");
  await tellDecision.run({ decisionId: moderated.decisionId }, { clock: systemClock, jobs: notedJobs() });
}
