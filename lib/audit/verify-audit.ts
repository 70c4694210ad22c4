import type { Transaction } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { streamRows } from "@/lib/db/stream-rows";
import {
  type AuditedRow,
  type AuditedTable,
  auditedColumns,
  auditedFrom,
  auditedSha256,
  auditedTables,
  sealSha256,
} from "./audited-rows";

type Finding = { problem(table: string, row: string, what: string): void };

/**
 * Recomputes the chain of the audit from the rows as they are: every act and every look that was changed, deleted or
 * inserted behind the program's back is named. Of an act on a protected submission that was taken back, account,
 * organisation and words are lawfully emptied; its hash stays that of the row as it was, and the row says that it was
 * emptied.
 *
 * @returns how many acts and looks are sealed.
 */
export async function verifyAudit(tx: Transaction, finding: Finding): Promise<number> {
  const sealed = await verifySeals(tx, finding);
  for (const table of auditedTables) await verifyTable(tx, table, finding);
  return sealed;
}

type SealRow = { number: number; sha256: string; rows: number; hashes: string[] | null };

async function verifySeals(tx: Transaction, { problem }: Finding): Promise<number> {
  let before: string | null = null;
  let expected = 1;
  let sealed = 0;
  const query = sql`
    SELECT s.number, s.sha256, s.rows,
      (SELECT array_agg(e.sha256 ORDER BY e.position) FROM audit_sealed e WHERE e.number = s.number) AS hashes
    FROM audit_seal s ORDER BY s.number`;
  for await (const { number, sha256, rows, hashes } of streamRows<SealRow>(tx, query, { atOnce: 50 })) {
    const under = hashes ?? [];
    if (number !== expected) problem("audit_seal", String(expected), "is missing from the chain");
    if (rows !== under.length) {
      problem("audit_seal", String(number), `was put under ${rows} acts and looks, and has ${under.length}`);
    }
    if (sealSha256({ number, before, rows: under }) !== sha256) {
      problem("audit_seal", String(number), "is not the hash of the seal before it and of what it was put under");
    }
    before = sha256;
    expected = number + 1;
    sealed += under.length;
  }
  return sealed;
}

type Checked = AuditedRow & { sealedSha256: string | null; waits: string; removed: string };

async function verifyTable(tx: Transaction, table: AuditedTable, { problem }: Finding): Promise<void> {
  const removed =
    table === "transition"
      ? sql`EXISTS (SELECT 1 FROM protected_submission p
          WHERE t.subject = 'contribution' AND p."contributionId" = t."subjectId" AND p."removedAt" IS NOT NULL)`
      : sql`false`;
  const query = sql`
    SELECT ${auditedColumns[table]}, e.sha256 AS "sealedSha256", (w.position IS NOT NULL)::text AS waits,
      (${removed})::text AS removed
    FROM ${auditedFrom[table]}
      LEFT JOIN audit_sealed e ON e.subject = ${sql([`'${table}'`])} AND e."subjectId" = t.id
      LEFT JOIN audit_pending w ON w.subject = ${sql([`'${table}'`])} AND w."subjectId" = t.id`;
  for await (const { sealedSha256, waits, removed: isRemoved, ...row } of streamRows<Checked>(tx, query)) {
    if (sealedSha256 === null) {
      if (waits !== "true") problem(table, labelOf(row), "is under no seal: it was inserted behind the program's back");
      continue;
    }
    if (auditedSha256(table, row) === sealedSha256) continue;
    if (isRemoved === "true" && isEmptied(row)) continue;
    problem(table, labelOf(row), "is not what was sealed: a column of it was changed");
  }
  const gone = sql`
    SELECT e."subjectId"::text AS id, 'under seal ' || e.number AS place FROM audit_sealed e
    WHERE e.subject = ${sql([`'${table}'`])} AND NOT EXISTS (SELECT 1 FROM ${auditedFrom[table]} WHERE t.id = e."subjectId")
    UNION ALL
    SELECT w."subjectId"::text, 'waiting for a seal' FROM audit_pending w
    WHERE w.subject = ${sql([`'${table}'`])} AND NOT EXISTS (SELECT 1 FROM ${auditedFrom[table]} WHERE t.id = w."subjectId")`;
  for await (const { id, place } of streamRows<{ id: string; place: string }>(tx, gone)) {
    problem(table, id, `was deleted; it stood ${place}`);
  }
}

function isEmptied({ personId, organisationId, reason }: AuditedRow): boolean {
  return personId === null && organisationId === null && reason === null;
}

function labelOf(row: AuditedRow): string {
  const { id, subject, subjectId, to } = row;
  return typeof subject === "string" ? `${id} (${subject} ${String(subjectId)} to ${String(to)})` : id;
}
