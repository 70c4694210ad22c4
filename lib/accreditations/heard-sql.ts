import { publishedSql } from "@/lib/contributions/published-sql";
import { type Sql, sql } from "@/lib/db/sql";

/**
 * What the organisation of the accreditation `a` published in its process under its own name: a protected submission
 * is no sign that anybody was heard.
 * @param what is selected of it, such as a count.
 */
export function heardSql(now: Date, what: Sql): Sql {
  return sql`
    SELECT ${what} FROM contribution k JOIN round r ON r.id = k."roundId" JOIN consultation c ON c.id = k."consultationId"
    WHERE k."organisationId" = a."organisationId" AND c."processId" = a."processId" AND k.protection = 'none'
      AND c.status <> 'draft' AND ${publishedSql(now)}`;
}
