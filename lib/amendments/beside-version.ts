import { database } from "@/lib/db/client";

/** What else there is to read about a published version. */
export type BesideVersion = {
  /** Whether answers to its comments were published. */
  answered: boolean;
  /** Hash of the file it was imported from; null when there is none. */
  source: { name: string | null } | null;
};

/** Whether answers were published and an original file was kept. The caller has made sure of the version. */
export async function besideVersion(versionId: string): Promise<BesideVersion> {
  const row = await database().draftVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: {
      sourceSha256: true,
      sourceName: true,
      dispositionPublications: { select: { id: true }, take: 1 },
    },
  });
  return {
    answered: row.dispositionPublications.length > 0,
    source: row.sourceSha256 === null ? null : { name: row.sourceName },
  };
}
