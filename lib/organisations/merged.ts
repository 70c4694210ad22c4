import { database } from "@/lib/db/client";

/** Merges of merges of merges; more would be a mistake. */
const deepest = 10;

/** The address of the organisation into which this one was merged, however often; null when it was not. */
export async function mergedInto(slug: string): Promise<string | null> {
  const rows = await database().$queryRaw<{ slug: string }[]>`
    WITH RECURSIVE on_way AS (
      SELECT m."intoId" AS id, 1 AS depth FROM organisation_merge m JOIN organisation o ON o.id = m."fromId"
      WHERE o.slug = ${slug} AND m."undoneAt" IS NULL
      UNION ALL
      SELECT m."intoId", on_way.depth + 1 FROM on_way JOIN organisation_merge m ON m."fromId" = on_way.id
      WHERE m."undoneAt" IS NULL AND on_way.depth < ${deepest}
    )
    SELECT o.slug FROM on_way JOIN organisation o ON o.id = on_way.id AND o.status IN ('verified', 'suspended')
    ORDER BY on_way.depth DESC LIMIT 1`;
  return rows[0]?.slug ?? null;
}

/** The organisation itself and all that were merged into it: what they published is read together. */
export async function withMerged(id: string): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    WITH RECURSIVE all_of AS (
      SELECT ${id}::uuid AS id, 1 AS depth
      UNION
      SELECT m."fromId", all_of.depth + 1 FROM all_of JOIN organisation_merge m ON m."intoId" = all_of.id
      WHERE m."undoneAt" IS NULL AND all_of.depth < ${deepest}
    )
    SELECT DISTINCT id::text AS id FROM all_of`;
  return rows.map((row) => row.id);
}
