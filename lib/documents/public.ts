import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** A correction or a note that stands beside a published text. */
export type PublicAnnotation = {
  id: string;
  kind: "correction" | "note";
  /** Null when it is about the whole text. */
  paragraphId: string | null;
  words: Localised;
  createdAt: Date;
};

/** What stands beside a published version, oldest first; nothing for one that is not published. */
export async function annotationsOf(versionId: string): Promise<PublicAnnotation[]> {
  const rows = await database().annotation.findMany({
    where: { versionId, withdrawnAt: null, version: { status: { not: "draft" } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, paragraphId: true, words: true, createdAt: true },
  });
  return rows.map((row) => ({ ...row, words: readLocalised(row.words) }));
}
