import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { decideOrganisation } from "./decide-organisation";
import { mailRejected } from "./mail-organisation";
import type { ExplainedDecision } from "./schema";

/** An administrator could not verify it. Its focal points are told why; they may correct it and send it again. */
export function rejectOrganisation(deps: Deps, input: ExplainedDecision): Promise<void> {
  return transaction(async (tx) => {
    const organisation = await decideOrganisation(tx, deps, { ...input, event: "reject" });
    await mailRejected(tx, deps.jobs, organisation, input.reason);
  });
}
