import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { decideProposals } from "./decide-proposals";
import type { RejectProposal } from "./schema";

/**
 * A rapporteur leaves the text as it is; those who made the proposal are answered as not accepted, with words that say
 * why. For refusals see `decideProposals`.
 */
export function rejectProposal({ actor, jobs }: Pick<Deps, "actor" | "jobs">, input: RejectProposal): Promise<void> {
  return transaction((tx) =>
    decideProposals(tx, { actor, jobs }, input, () => ({
      kind: "rejected",
      state: "not_accepted",
      edits: [],
      verbatim: null,
    })),
  );
}
