import type { Transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Jobs } from "@/lib/jobs/queue";
import { proposalState } from "./proposal-state";
import { tellProposer } from "./tell-proposer";

type Given = {
  contributionId: string;
  /** The revision on which proposals still count; null where none does, as once it is withdrawn. */
  revision: number | null;
  at: Date;
};

/** What was proposed on an earlier text, or on what was taken back, counts no more; who proposed it is told. */
export async function lapseProposals(
  tx: Transaction,
  jobs: Jobs,
  { contributionId, revision, at }: Given,
): Promise<void> {
  const lapsing = await tx.decisionProposal.findMany({
    where: { contributionId, state: "waiting", ...(revision === null ? {} : { seenRevision: { not: revision } }) },
    select: { id: true },
  });
  for (const { id } of lapsing) {
    await tx.decisionProposal.update({ where: { id }, data: { state: "lapsed", settledAt: at }, select: { id: true } });
    await recordTransition(tx, { ...proposalState(id), from: "waiting", to: "lapsed", actor: null, at });
    await tellProposer(tx, jobs, id);
  }
}
