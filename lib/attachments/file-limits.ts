import type { Transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";

/** What a round takes beside one contribution; sizes in bytes. */
export type FileLimits = { maxFiles: number; maxFileBytes: number; maxFilesBytes: number };

/** No round takes larger files than this: each is judged in memory, whole. */
export const largestFile = 50_000_000;

const megabyte = 1_000_000;

/** The limits of a contribution's round. */
export async function limitsOf(tx: Transaction, roundId: string): Promise<FileLimits> {
  const round = await tx.round.findUniqueOrThrow({
    where: { id: roundId },
    select: { maxFiles: true, maxFileBytes: true, maxFilesBytes: true },
  });
  return { ...round, maxFileBytes: Math.min(round.maxFileBytes, largestFile) };
}

/**
 * Refuses, beside the field `file`, one file more of so many bytes than the round takes. Counted is what stands beside
 * the contribution, and what is on its way in.
 */
export function refuseBeyond(limits: FileLimits, bytes: number, present: { files: number; bytes: number }): void {
  if (limits.maxFiles === 0) throw beyond("noFiles");
  if (bytes > limits.maxFileBytes) throw beyond("tooLarge", { megabytes: limits.maxFileBytes / megabyte });
  if (present.files >= limits.maxFiles) throw beyond("tooMany", { most: limits.maxFiles });
  if (present.bytes + bytes > limits.maxFilesBytes) {
    throw beyond("tooLargeTogether", { megabytes: limits.maxFilesBytes / megabyte });
  }
}

function beyond(name: string, values?: Record<string, number>): DomainError {
  const key = `attachments.errors.${name}`;
  return new DomainError("invalid", "attachments.errors.notTaken", {
    fields: { file: values === undefined ? { key } : { key, values } },
  });
}
