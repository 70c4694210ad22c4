import type { Deps } from "@/lib/jobs/queue";
import { type FieldRefusal, isDomainError } from "@/lib/kernel/errors";
import type { SubmitAll } from "./schema";
import { type Submitted, submitContribution } from "./submit-contribution";

/** What became of one of several: its receipt, or the sentence why it stayed a draft. */
export type SubmitOutcome = { id: string; submitted: Submitted } | { id: string; refusal: FieldRefusal };

/**
 * Submits several drafts, each in a transaction of its own, so that one that is not ready holds back no other.
 * Never refuses as a whole: the list says what became of each, in the order given.
 */
export async function submitAll(deps: Pick<Deps, "actor" | "jobs">, input: SubmitAll): Promise<SubmitOutcome[]> {
  const outcomes: SubmitOutcome[] = [];
  for (const chosen of new Set(input.chosen)) {
    const [id = "", revision] = chosen.split(":");
    outcomes.push(await submitOne(deps, id, Number(revision)));
  }
  return outcomes;
}

async function submitOne(deps: Pick<Deps, "actor" | "jobs">, id: string, seenRevision: number): Promise<SubmitOutcome> {
  try {
    return { id, submitted: await submitContribution(deps, { id, seenRevision }) };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const first = Object.values(error.details.fields ?? {})[0];
    return { id, refusal: first ?? { key: error.messageKey, values: error.details.values } };
  }
}
