import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { giveOffice } from "./give-office";
import { loadProcess } from "./load-process";
import { processPolicy } from "./policy";
import type { GrantOffice } from "./schema";

/**
 * Names a person, by e-mail address, to an office of the process: administrators name organisers, organisers name
 * moderators and rapporteurs, a rapporteur if wished for one draft only.
 */
export function grantOffice(deps: Deps, input: GrantOffice): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const process = await loadProcess(tx, deps.actor, input.processId);
    authorise(processPolicy.grantOffice, deps.actor, { processId: process.id, role: input.role });
    if (input.draftId !== null) {
      if (input.role !== "rapporteur") throw new DomainError("invalid", "processes.errors.draftForRapporteurOnly");
      const draft = await tx.draft.findFirst({
        where: { id: input.draftId, consultation: { processId: process.id } },
        select: { id: true },
      });
      if (draft === null) throw notFound();
    }
    return giveOffice(deps, tx, process, input);
  });
}
