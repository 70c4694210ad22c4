import type { Acting } from "@/lib/db/acting-role";
import type { Transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Prisma } from "@/lib/db/generated/client";
import { DomainError } from "@/lib/kernel/errors";
import { recordAct } from "@/lib/ledger/record-act";
import { publicTag } from "./public-tag";

type Change = {
  accreditation: { id: string; processId: string; state: string; revision: number };
  to: string;
  /** Null when the program acts. */
  actor: Acting | null;
  at: Date;
  reason?: string | null;
  data: Prisma.AccreditationUncheckedUpdateManyInput;
};

/**
 * Writes what becomes of a locked application, with the act in the record and the ledger, and drops the register.
 * Refuses: conflict (somebody changed it since).
 */
export async function writeAccreditation(tx: Transaction, change: Change): Promise<void> {
  const { accreditation, to, actor, at, reason = null, data } = change;
  const { count } = await tx.accreditation.updateMany({
    where: { id: accreditation.id, revision: accreditation.revision },
    data: { ...data, revision: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
  await recordAct(tx, {
    ...{ subject: "accreditation", subjectId: accreditation.id, field: "state" },
    ...{ from: accreditation.state, to, actor, reason, at },
  });
  await dropDocuments(tx, [publicTag(accreditation.processId)]);
}

/** Refuses who saw another revision than the one that was locked. */
export function refuseUnlessSeen(accreditation: { revision: number }, seenRevision: number): void {
  if (accreditation.revision !== seenRevision) throw new DomainError("conflict", "errors.changedMeanwhile");
}
