import { transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { processPolicy } from "./policy";
import type { EndOffice } from "./schema";

/** Ends an office; what its holder did in it stays. Who may give an office may end it. */
export function endOffice({ actor, clock }: Deps, input: EndOffice): Promise<{ processId: string }> {
  return transaction(async (tx) => {
    const office = await tx.processRole.findUnique({
      where: { id: input.officeId },
      select: { id: true, processId: true, role: true, process: { select: { id: true, status: true } } },
    });
    if (office === null || !processPolicy.seeOffices(actor, office.process)) throw notFound();
    authorise(processPolicy.endOffice, actor, office);
    const at = clock.now();
    const { count } = await tx.processRole.updateMany({
      where: { id: office.id, endedAt: null },
      data: { endedAt: at },
    });
    if (count === 0) throw new DomainError("conflict", "errors.alreadyDone");
    await recordTransition(tx, {
      subject: "office",
      subjectId: office.id,
      field: "status",
      from: "held",
      to: "ended",
      actor,
      at,
    });
    return { processId: office.processId };
  });
}
