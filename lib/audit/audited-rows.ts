import { type Sql, sql } from "@/lib/db/sql";
import { canonicalJson, sha256Hex } from "@/lib/text/canonical-json";

/*
 * What the audit chains: every act and every look. Each column of a row is in what is hashed, so that none can be
 * changed behind the program's back.
 */

export const auditedTables = ["transition", "identity_look", "sealed_look"] as const;
export type AuditedTable = (typeof auditedTables)[number];

/** A row of one of the tables as its canonical JSON has it; instants come as the database has them. */
export type AuditedRow = { id: string; at: Date } & Readonly<Record<string, string | Date | null>>;

/** The columns of each table, with the row as `t`. A column that is added to a table is added here under a new format. */
export const auditedColumns: Record<AuditedTable, Sql> = {
  transition: sql`t.id::text AS id, t.subject, t."subjectId"::text AS "subjectId", t.field, t."from", t."to",
    t."personId"::text AS "personId", t."organisationId"::text AS "organisationId", t.reason, t.role, t.source, t.at`,
  identity_look: sql`t.id::text AS id, t."contributionId"::text AS "contributionId", t."personId"::text AS "personId",
    t.reason, t.at`,
  sealed_look: sql`t.id::text AS id, t."contributionId"::text AS "contributionId",
    t."attachmentId"::text AS "attachmentId", t."personId"::text AS "personId", t.role, t.reason, t.at`,
};

/** The table as t. */
export const auditedFrom: Record<AuditedTable, Sql> = {
  transition: sql`transition t`,
  identity_look: sql`identity_look t`,
  sealed_look: sql`sealed_look t`,
};

const columnNames: Record<AuditedTable, readonly string[]> = {
  transition: [
    ...["id", "subject", "subjectId", "field", "from", "to"],
    ...["personId", "organisationId", "reason", "role", "source", "at"],
  ],
  identity_look: ["id", "contributionId", "personId", "reason", "at"],
  sealed_look: ["id", "contributionId", "attachmentId", "personId", "role", "reason", "at"],
};

const format = "openfloor-audit/1";

/** SHA-256 of the canonical JSON (RFC 8785) of a row, UTF-8, lower-case hex. */
export function auditedSha256(table: AuditedTable, row: AuditedRow): string {
  const columns = columnNames[table].map((name) => {
    const value = row[name];
    return [name, value instanceof Date ? value.toISOString() : (value ?? null)];
  });
  return sha256Hex(canonicalJson({ format, table, row: Object.fromEntries(columns) }));
}

export type SealedRows = { number: number; before: string | null; rows: readonly string[] };

/** SHA-256 of a seal: over the seal before it (null for the first), its number, and the hashes of its rows in order. */
export function sealSha256({ number, before, rows }: SealedRows): string {
  return sha256Hex(canonicalJson({ format, number, before, rows: [...rows] }));
}
