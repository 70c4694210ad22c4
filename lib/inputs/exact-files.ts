import type { Transaction } from "@/lib/db/client";
import type { ExactFile } from "./exact-text";

/** The files that stand beside an input now, as they belong to its exact text. */
export async function exactFiles(tx: Pick<Transaction, "attachment">, contributionId: string): Promise<ExactFile[]> {
  const rows = await tx.attachment.findMany({
    where: { contributionId, removedAt: null, replacesId: null },
    select: { name: true, fileSha256: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return rows.map(({ name, fileSha256 }) => ({ name, sha256: fileSha256 }));
}
