import type { Transaction } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { streamRows } from "@/lib/db/stream-rows";
import { commitmentOf } from "./commitment";
import type { CoveredTable } from "./covered-tables";
import type { LedgerEntry } from "./facts";
import type { Finding } from "./verify-tree";

type Opened = {
  ledgerRecordId: string | null;
  ledgerSalt: string | null;
  ledgerKind: string | null;
  ledgerAt: Date | null;
  ledgerCommitment: string | null;
  /** Whether the text behind it was removed, and its opening with it, at the wish of whoever wrote it. */
  isErased: boolean;
};

/** What came of one table. `erased` are rows whose opening was erased as it should be. */
export type CheckedRows = { rows: number; erased: number };

/**
 * Recomputes the commitment of every covered row of a table from the row as it is now, and looks for rows without a
 * record and openings without a row.
 */
export async function verifyRows<Row>(
  tx: Transaction,
  table: CoveredTable<Row>,
  finding: Finding,
  total: number,
): Promise<CheckedRows> {
  const counted = { rows: 0, erased: 0 };
  const query = sql`
    SELECT ${table.columns}, ${table.erased} AS "isErased", o."recordId" AS "ledgerRecordId", o.salt AS "ledgerSalt",
      r.kind AS "ledgerKind", r.at AS "ledgerAt", r.commitment AS "ledgerCommitment"
    FROM ${table.from} LEFT JOIN ledger_opening o ON ${table.opens} LEFT JOIN ledger_record r ON r.id = o."recordId"
    WHERE ${table.covered}`;
  for await (const row of streamRows<Row & Opened>(tx, query)) {
    counted.rows += 1;
    if (counted.rows % 50_000 === 0) finding.progress(`rows of ${table.name}`, counted.rows, total);
    const entry = table.entry(row);
    if (entry === null) continue;
    if (row.ledgerRecordId === null && row.isErased) counted.erased += 1;
    const fault = (row.isErased ? null : table.fault(row)) ?? faultOf(row, entry);
    if (fault !== null) finding.problem(table.name, table.label(row), fault);
  }
  await findWithoutRow(tx, table, finding);
  return counted;
}

function faultOf(row: Opened, entry: LedgerEntry): string | null {
  if (row.ledgerRecordId === null || row.ledgerSalt === null) {
    return row.isErased
      ? null
      : "is not in the ledger: it was inserted behind the program's back, or its opening was deleted";
  }
  if (row.ledgerKind === null || row.ledgerAt === null) return `its record ${row.ledgerRecordId} is missing`;
  if (row.ledgerKind !== entry.kind) return `is a ${entry.kind} and the ledger has a ${row.ledgerKind}`;
  if (row.ledgerAt.getTime() !== entry.at.getTime()) {
    return `has the instant ${entry.at.toISOString()} and the ledger has ${row.ledgerAt.toISOString()}`;
  }
  if (commitmentOf(row.ledgerSalt, entry) === row.ledgerCommitment) return null;
  return `is not what was committed to: a column of it was changed, or the salt of its opening (record ${row.ledgerRecordId})`;
}

type Orphan = { recordId: string; subjectId: string; subject: string; at: Date | null; index: bigint | null };

async function findWithoutRow<Row>(tx: Transaction, table: CoveredTable<Row>, finding: Finding): Promise<void> {
  const query = sql`
    SELECT o."recordId", o.subject, o."subjectId", r.at, l.index
    FROM ledger_opening o
    LEFT JOIN ledger_record r ON r.id = o."recordId" LEFT JOIN ledger_leaf l ON l."recordId" = o."recordId"
    WHERE ${table.openings} AND NOT EXISTS (SELECT 1 FROM ${table.from} WHERE ${table.opens} AND ${table.covered})`;
  for await (const { recordId, subjectId, at, index } of streamRows<Orphan>(tx, query)) {
    const when = at === null ? "" : ` of ${at.toISOString()}`;
    const where = index === null ? "" : `, place ${index} of the log`;
    finding.problem(
      table.name,
      subjectId,
      `was deleted, or changed to what is not covered (record ${recordId}${when}${where})`,
    );
  }
}
