import type { Transaction } from "@/lib/db/client";

/** A file that stands beside a contribution now, as far as it matters for one more. */
export type PresentFile = { id: string; position: number; name: string; sha256: string; bytes: number };

export async function presentFiles(tx: Transaction, contributionId: string): Promise<PresentFile[]> {
  const rows = await tx.attachment.findMany({
    where: { contributionId, removedAt: null, replacesId: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, position: true, name: true, fileSha256: true, file: { select: { bytes: true } } },
  });
  return rows.map(({ fileSha256, file, ...row }) => ({ ...row, sha256: fileSha256, bytes: file.bytes }));
}

/** How much of the round's limits these files take. */
export function roomTaken(present: readonly { bytes: number }[]): { files: number; bytes: number } {
  return { files: present.length, bytes: present.reduce((sum, { bytes }) => sum + bytes, 0) };
}
