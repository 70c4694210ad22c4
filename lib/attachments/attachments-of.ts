import type { Database } from "@/lib/db/client";

/** A file as receipts and exact texts name it. */
export type AttachedFile = {
  id: string;
  name: string;
  title: string | null;
  /** Of the bytes that are given out, lower-case hex. */
  sha256: string;
  bytes: number;
  mediaType: string;
};

/** The files of a contribution's own side that stand beside it now, in their order; those taken off are not among them. */
export async function attachmentsOf(db: Database, contributionId: string): Promise<AttachedFile[]> {
  const rows = await db.attachment.findMany({
    where: { contributionId, removedAt: null, replacesId: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, name: true, title: true, fileSha256: true, file: { select: { bytes: true, mediaType: true } } },
  });
  return rows.map(({ fileSha256, file, ...row }) => ({ ...row, sha256: fileSha256, ...file }));
}
