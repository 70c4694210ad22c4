import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { DomainError } from "@/lib/kernel/errors";

/** Writes a process that nobody has changed since `seenRevision`; refuses as conflict when somebody has. */
export async function writeProcess(
  tx: Transaction,
  process: { id: string; seenRevision: number },
  data: Prisma.ProcessUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.process.updateMany({
    where: { id: process.id, revision: process.seenRevision },
    data: { ...data, revision: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
}

/** The public documents on which a process is named. */
export function processTags(processId: string): string[] {
  return ["home", "consultations", "search", `process:${processId}`];
}
