import type { Transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";

/** Refuses to go on with a contribution beside which a file stands in which a virus was found: it has to go first. */
export async function refuseInfected(tx: Transaction, contributionId: string): Promise<void> {
  const found = await tx.attachment.findFirst({
    where: { contributionId, removedAt: null, replacesId: null, scan: "infected" },
    select: { name: true },
  });
  if (found !== null) {
    throw new DomainError("conflict", "attachments.errors.infectedBeside", { values: { name: found.name } });
  }
}
