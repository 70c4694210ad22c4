import { readRows } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";

/** Whether answers to the comments on a version were published. The caller has made sure of the version. */
export async function answersPublished(versionId: string): Promise<boolean> {
  const rows = await readRows<{ id: string }>(sql`
    SELECT id FROM disposition_publication WHERE "versionId" = ${versionId}::uuid LIMIT 1`);
  return rows.length > 0;
}
