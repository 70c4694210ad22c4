import type { Transaction } from "@/lib/db/client";
import { moveSignature } from "./move-signature";

/**
 * Takes the names of organisations off a text that is about to be submitted and that are not verified at this moment:
 * they act on nothing, and giving a name is an act that ends with the submission. The caller holds the row of the
 * contribution. A name that went with a submission stays under it, also when its organisation is suspended later.
 */
export async function standDownSuspended(tx: Transaction, contributionId: string, at: Date): Promise<void> {
  const rows = await tx.coSignature.findMany({
    where: { contributionId, state: "confirmed", organisation: { status: { not: "verified" } } },
    select: { id: true, state: true, confirmedSha256: true },
  });
  for (const row of rows) {
    await moveSignature(tx, row, { event: "standDown", actor: null, at, textSha256: row.confirmedSha256 });
  }
}
