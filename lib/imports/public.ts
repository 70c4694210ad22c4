import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";

/** The original that its side offers beside a published input. */
export type PublicOriginal = { id: string; name: string; sha256: string; mediaType: string; bytes: number };

/**
 * Of a contribution that everybody may see, the file it was brought in from, where its side offers it. None where words were redacted,
 * because the file still holds them, and none where the name behind it is protected, because files name their authors.
 */
async function offeredOf(where: { contributionId: string } | { id: string }): Promise<PublicOriginal | null> {
  const db = database();
  const row = await db.inputImport.findFirst({
    where: {
      ...where,
      state: "confirmed",
      offered: true,
      input: {
        contribution: { AND: [publishedBy(await databaseNow(db)), { publication: "published", protection: "none" }] },
      },
    },
    orderBy: { importedAt: "desc" },
    select: { id: true, fileName: true, file: { select: { sha256: true, mediaType: true, bytes: true } } },
  });
  return row === null ? null : { id: row.id, name: row.fileName, ...row.file };
}

export function publicOriginalOf(contributionId: string): Promise<PublicOriginal | null> {
  return offeredOf({ contributionId });
}

export function publicOriginal(importId: string): Promise<PublicOriginal | null> {
  return offeredOf({ id: importId });
}
