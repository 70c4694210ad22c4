import type { Database } from "@/lib/db/client";

/** Whether everybody may read this version: it and its consultation are published. */
export async function isReadable(db: Database, versionId: string): Promise<boolean> {
  const version = await db.draftVersion.findUnique({
    where: { id: versionId },
    select: { status: true, draft: { select: { consultation: { select: { status: true } } } } },
  });
  return version !== null && version.status !== "draft" && version.draft.consultation.status !== "draft";
}
