import { type Sql, sql } from "@/lib/db/sql";
import type { VersionAddress } from "./public-text";
import { publishedVersionSql } from "./published-version";

/**
 * The version at an address, if everybody may read it, for the end of a statement: `v` with its draft `d`, its
 * consultation `c` and its process `s`.
 *
 * @param beside what is joined to them.
 */
export function shownVersionSql({ consultation, draft, version }: VersionAddress, beside: Sql = sql``): Sql {
  return sql`consultation c
      JOIN process s ON s.id = c."processId"
      JOIN draft d ON d."consultationId" = c.id
      JOIN draft_version v ON v."draftId" = d.id
      ${beside}
    WHERE c.slug = ${consultation} AND d.slug = ${draft} AND v.slug = ${version}
      AND ${publishedVersionSql}`;
}
