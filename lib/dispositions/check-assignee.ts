import type { Transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";

/** Refuses as invalid, beside its field, whoever is not a rapporteur of this process or draft. */
export async function checkAssignee(
  tx: Transaction,
  at: { processId: string; draftId: string },
  assigneeId: string,
  field = "assigneeId",
): Promise<void> {
  const office = await tx.processRole.findFirst({
    where: {
      personId: assigneeId,
      role: "rapporteur",
      endedAt: null,
      processId: at.processId,
      OR: [{ draftId: null }, { draftId: at.draftId }],
    },
    select: { id: true },
  });
  if (office !== null) return;
  const fields = { [field]: { key: "dispositions.errors.noRapporteur" } };
  throw new DomainError("invalid", "dispositions.errors.notSaved", { fields });
}
