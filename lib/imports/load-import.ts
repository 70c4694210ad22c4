import type { Transaction } from "@/lib/db/client";
import { lockWritableInput } from "@/lib/inputs/load-input";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";

/**
 * An import into an input that the actor may write on, the input locked until the transaction ends. Refuses: not_found (no such import,
 * or not of their side), forbidden, conflict (submitted already).
 */
export async function lockImport(tx: Transaction, actor: Actor, importId: string) {
  const row = await tx.inputImport.findUnique({
    where: { id: importId },
    select: { id: true, contributionId: true },
  });
  if (row === null) throw notFound();
  const locked = await lockWritableInput(tx, actor, row.contributionId);
  // Read again under the lock: another page may have decided meanwhile.
  const found = await tx.inputImport.findUniqueOrThrow({
    where: { id: importId },
    select: { id: true, state: true, proposal: true, fileName: true, fileSha256: true },
  });
  return { ...locked, found };
}
