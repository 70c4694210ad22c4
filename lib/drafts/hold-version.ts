import type { Transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";
import { versionLifecycle } from "./lifecycle";

/**
 * Takes the version for this transaction, so that nobody else can write or publish it meanwhile, and counts the
 * change. Refuses as conflict when it is frozen or was changed since `seenRevision`.
 */
export async function holdVersion(
  tx: Transaction,
  version: { id: string; status: "draft" | "published" | "superseded" | "final" },
  seenRevision: number,
): Promise<void> {
  if (!versionLifecycle.can("publish", version.status)) throw new DomainError("conflict", "drafts.errors.frozen");
  const { count } = await tx.draftVersion.updateMany({
    where: { id: version.id, revision: seenRevision, status: "draft" },
    data: { revision: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
}
