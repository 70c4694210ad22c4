import { database, type Transaction } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { streamRows } from "@/lib/db/stream-rows";
import { type CoveredTable, decisions, receipts, timestamps, transitions, undoings } from "./covered-tables";
import { recordInLedger } from "./record-in-ledger";

/** Milliseconds; an installation with years behind it is taken over in one transaction. */
const patience = 3_600_000;

/** The same for every instance: one of them does it. */
const lock = 6963;

/**
 * At the first start with a ledger: gives the rows that were there before it their records, in one transaction.
 * Later it does nothing at all. A row that appears without a record once the log has begun was not written by the
 * program, and taking it in would hide that. Runs before anything is given its place.
 *
 * @returns how many rows were taken in.
 */
export async function addEarlierRows(): Promise<number> {
  const begun = () => database().ledgerLeaf.findFirst({ select: { index: true } });
  if ((await begun()) !== null) return 0;
  return database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lock})`;
      if ((await tx.ledgerLeaf.findFirst({ select: { index: true } })) !== null) return 0;
      let added = await addRows(tx, receipts);
      added += await addRows(tx, timestamps);
      added += await addRows(tx, decisions);
      added += await addRows(tx, undoings);
      added += await addRows(tx, transitions);
      return added;
    },
    { timeout: patience },
  );
}

async function addRows<Row>(tx: Transaction, table: CoveredTable<Row>): Promise<number> {
  let added = 0;
  // Those with a record were written by this version of the program, before its first start as a server.
  const query = sql`
    SELECT ${table.columns} FROM ${table.from} LEFT JOIN ledger_opening o ON ${table.opens}
    WHERE ${table.covered} AND o."recordId" IS NULL`;
  for await (const row of streamRows<Row>(tx, query)) {
    const entry = table.entry(row);
    if (entry === null) continue;
    await recordInLedger(tx, entry);
    added += 1;
  }
  return added;
}
