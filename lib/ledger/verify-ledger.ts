import { verifyAudit } from "@/lib/audit/verify-audit";
import { database, type Transaction } from "@/lib/db/client";
import { type CoveredTable, decisions, receipts, seals, timestamps, transitions, undoings } from "./covered-tables";
import type { NoteVerifier } from "./signed-note";
import { verifyOpenings, verifyPlaces } from "./verify-records";
import { type CheckedRows, verifyRows } from "./verify-rows";
import { verifyStates } from "./verify-states";
import { verifySupport } from "./verify-support";
import { verifyTexts } from "./verify-texts";
import { type Finding, type KeptCheckpoint, verifyTree } from "./verify-tree";

/** A check of a very long log may take its time; nothing is locked by it. */
const patience = 24 * 3_600_000;

/** What was checked. All is well when nothing was handed to `problem`. */
export type LedgerSummary = {
  entries: number;
  checkpoints: number;
  /** Records that wait for their place. */
  waiting: number;
  /** Records whose opening was erased. */
  erased: number;
  /** Covered rows by table. */
  rows: Record<string, number>;
};

/**
 * Checks the whole ledger against itself and against the rows it answers for, as they are at one instant; Openfloor
 * may go on running. Every leaf, subtree and checkpoint is recomputed, every commitment is opened against its row, and
 * rows without record and records without row are looked for. `kept` are checkpoints that somebody kept outside: they
 * alone show that log and tables were cut off together. The texts that pages show are compared with what was received,
 * and every act and look with the audit that the ledger answers for.
 */
export function verifyLedger(
  finding: Finding,
  given: { verifiers: readonly NoteVerifier[]; kept: readonly KeptCheckpoint[] },
): Promise<LedgerSummary> {
  return database().$transaction(
    async (tx) => {
      const total = await tx.ledgerLeaf.count();
      const entries = await verifyTree(tx, finding, { ...given, total });
      const checkpoints = await tx.ledgerCheckpoint.count();
      if (entries > 0) await findUnsigned(tx, finding, entries);
      const waiting = await verifyPlaces(tx, finding);
      const received = await checked(tx, receipts, finding);
      const stamped = await checked(tx, timestamps, finding);
      const decided = await checked(tx, decisions, finding);
      const undone = await checked(tx, undoings, finding);
      const changed = await checked(tx, transitions, finding);
      const chained = await checked(tx, seals, finding);
      await verifyAudit(tx, finding);
      await findUnknownOpenings(tx, finding);
      await verifyStates(tx, finding);
      await verifyTexts(tx, finding);
      await verifySupport(tx, finding);
      const erasedByKind = new Map([
        ["submission", received.erased],
        ["timestamp", stamped.erased],
        ["decision", decided.erased],
        ["undo", undone.erased],
      ]);
      const erased = await verifyOpenings(tx, finding, erasedByKind);
      const rows = {
        receipt: received.rows,
        receipt_timestamp: stamped.rows,
        moderation_decision: decided.rows,
        decision_undo: undone.rows,
        transition: changed.rows,
        audit_seal: chained.rows,
      };
      return { entries, checkpoints, waiting, erased, rows };
    },
    { isolationLevel: "RepeatableRead", timeout: patience, maxWait: 60_000 },
  );
}

async function checked<Row>(tx: Transaction, table: CoveredTable<Row>, finding: Finding): Promise<CheckedRows> {
  const [counted] = await tx.$queryRaw<
    { rows: bigint }[]
  >`SELECT count(*) AS rows FROM ${table.from} WHERE ${table.covered}`;
  return verifyRows(tx, table, finding, Number(counted?.rows ?? 0));
}

/** Entries and the checkpoint over them are written together. */
async function findUnsigned(tx: Transaction, { problem }: Finding, entries: number): Promise<void> {
  const last = await tx.ledgerCheckpoint.findFirst({ orderBy: { size: "desc" }, select: { size: true } });
  if (last !== null && Number(last.size) >= entries) return;
  problem("ledger_checkpoint", String(entries), `is missing: the last one is of size ${last?.size ?? 0}`);
}

async function findUnknownOpenings(tx: Transaction, { problem }: Finding): Promise<void> {
  const unknown = await tx.$queryRaw<{ recordId: string; subject: string }[]>`
    SELECT o."recordId", o.subject FROM ledger_opening o
    WHERE o.subject NOT IN ('receipt', 'moderation_decision', 'decision_undo', 'transition', 'audit_seal')
      AND o.subject NOT LIKE 'receipt~_timestamp/%' ESCAPE '~' LIMIT 1000`;
  for (const { recordId, subject } of unknown) {
    problem("ledger_opening", recordId, `speaks of the table ${subject}, which the ledger does not cover`);
  }
}
