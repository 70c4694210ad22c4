import { joinSql, type Sql, sql } from "@/lib/db/sql";
import type { PublicFilter } from "./public-filter";

/**
 * What a reader asked to see, as a condition on the contribution `k` and, where a group was asked for, on the
 * organisation `o` that stands openly behind it (see openAuthorJoin).
 */
export function publicFilterSql({ group, type, stance, impact }: PublicFilter): Sql {
  const among = (column: Sql, values: readonly string[] | undefined) =>
    values === undefined ? sql`true` : sql`${column} = ANY(${[...values]}::text[])`;
  return joinSql(
    [
      among(sql`o."stakeholderGroup"::text`, group),
      among(sql`k.type::text`, type),
      among(sql`k.stance::text`, stance),
      impact === undefined ? sql`true` : sql`k.impacts && ${[...impact]}::text[]`,
    ],
    " AND ",
  );
}
