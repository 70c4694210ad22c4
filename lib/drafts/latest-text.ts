import type { Database } from "@/lib/db/client";

/**
 * The text that a new original of a draft goes on from when nobody says otherwise: the one published last in this
 * language. Null when there is none.
 */
export async function latestText(db: Database, draftId: string, language: string): Promise<string | null> {
  const latest = await db.draftVersion.findFirst({
    where: { draftId, language, translationOfId: null, status: { not: "draft" } },
    orderBy: [{ publishedAt: "desc" }, { position: "desc" }],
    select: { id: true },
  });
  return latest?.id ?? null;
}

/** Whether a text may go on from that one: a published original of the same draft. */
export async function isEarlierText(db: Database, draftId: string, versionId: string): Promise<boolean> {
  const found = await db.draftVersion.findFirst({
    where: { id: versionId, draftId, translationOfId: null, status: { not: "draft" } },
    select: { id: true },
  });
  return found !== null;
}
