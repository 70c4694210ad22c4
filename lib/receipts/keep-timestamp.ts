import type { Transaction } from "@/lib/db/client";
import { type TimestampRow, timestampEntry } from "@/lib/ledger/facts";
import { recordInLedger } from "@/lib/ledger/record-in-ledger";

/** What the platform's own authority is called beside those that are named by their address. */
export const ownAuthorityName = "own";

/** Keeps a time-stamp token beside its receipt, and has the ledger answer for it. A token that is there stays. */
export async function keepTimestamp(
  tx: Transaction,
  row: TimestampRow & { token: Uint8Array<ArrayBuffer> },
): Promise<void> {
  await tx.receiptTimestamp.create({ data: row, select: { receiptId: true } });
  await recordInLedger(tx, timestampEntry(row));
}
