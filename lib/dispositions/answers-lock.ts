import { commented } from "@/lib/contributions/of-comment";
import type { Transaction } from "@/lib/db/client";

/**
 * Answers may be written by many at once, and stand still while they are published: those who write share this lock
 * of a version until their transaction ends, whoever publishes holds it alone. It is taken before any row.
 */
export async function shareAnswersOf(tx: Transaction, contributionIds: readonly string[]): Promise<void> {
  const versions = await tx.contribution.findMany({
    where: { id: { in: [...contributionIds] }, kind: "comment" },
    select: { versionId: true },
    distinct: ["versionId"],
    orderBy: { versionId: "asc" },
  });
  for (const { versionId } of versions.map(commented)) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${nameOf(versionId)}, 0))`;
  }
}

/** Waits until nobody writes answers of this version, and keeps it so until the transaction ends. */
export async function holdAnswersOf(tx: Transaction, versionId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${nameOf(versionId)}, 0))`;
}

function nameOf(versionId: string): string {
  return `openfloor answers ${versionId}`;
}
