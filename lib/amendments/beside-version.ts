import { readRows } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";

/** What else there is to read about a published version. */
export type BesideVersion = {
  /** Whether answers to its comments were published. */
  answered: boolean;
  /** Hash of the file it was imported from; null when there is none. */
  source: { name: string | null } | null;
};

/** Whether answers were published and an original file was kept. The caller has made sure of the version. */
export async function besideVersion(versionId: string): Promise<BesideVersion> {
  const [row] = await readRows<{ answered: boolean; kept: boolean; name: string | null }>(sql`
    SELECT EXISTS (SELECT 1 FROM disposition_publication p WHERE p."versionId" = v.id) AS answered,
      v."sourceSha256" IS NOT NULL AS kept, v."sourceName" AS name
    FROM draft_version v WHERE v.id = ${versionId}::uuid`);
  if (row === undefined) throw new Error(`There is no version ${versionId}.`);
  return { answered: row.answered, source: row.kept ? { name: row.name } : null };
}
