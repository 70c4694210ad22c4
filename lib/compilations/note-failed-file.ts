import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { filesTag } from "./files-tag";

/** Says of a file that it could not be made, so that whoever waits can try again; a ready one stays ready. */
export function noteFailedFile(id: string): Promise<void> {
  return transaction(async (tx) => {
    const row = await tx.compilation.findUnique({ where: { id }, select: { versionId: true } });
    if (row === null) return;
    await tx.compilation.updateMany({
      where: { id, status: { not: "ready" } },
      data: { status: "failed", failure: "compilations.errors.failed" },
    });
    await dropDocuments(tx, [filesTag(row.versionId)]);
  });
}
