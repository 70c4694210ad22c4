import type { Transaction } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { streamRows } from "@/lib/db/stream-rows";
import type { Finding } from "./verify-tree";

type LooseRecord = { id: string; kind: string; at: Date; waits: boolean };

/** Records that have no place in the log yet. Gives how many wait for it as they should. */
export async function verifyPlaces(tx: Transaction, { problem }: Finding): Promise<number> {
  let waiting = 0;
  const loose = sql`
    SELECT r.id, r.kind, r.at, p."recordId" IS NOT NULL AS waits
    FROM ledger_record r LEFT JOIN ledger_pending p ON p."recordId" = r.id
    WHERE NOT EXISTS (SELECT 1 FROM ledger_leaf l WHERE l."recordId" = r.id)`;
  for await (const { id, kind, at, waits } of streamRows<LooseRecord>(tx, loose)) {
    if (waits) waiting += 1;
    else
      problem(
        "ledger_record",
        id,
        `is a ${kind} of ${at.toISOString()} without a place in the log, and waits for none`,
      );
  }
  const doubled = sql`
    SELECT p."recordId" AS id FROM ledger_pending p JOIN ledger_leaf l ON l."recordId" = p."recordId"`;
  for await (const { id } of streamRows<{ id: string }>(tx, doubled)) {
    problem("ledger_pending", id, "waits for a place and has one");
  }
  return waiting;
}

type ClosedRecord = { id: string; kind: string; at: Date; index: bigint | null };

/**
 * Records without an opening. They are as they should be as far as rows account for them whose text was removed; which
 * is which nobody can say any more, so that they are counted by kind. Gives how many there are.
 */
export async function verifyOpenings(
  tx: Transaction,
  { problem }: Finding,
  erasedByKind: ReadonlyMap<string, number>,
): Promise<number> {
  const closed = sql`
    SELECT r.id, r.kind, r.at, l.index FROM ledger_record r LEFT JOIN ledger_leaf l ON l."recordId" = r.id
    WHERE NOT EXISTS (SELECT 1 FROM ledger_opening o WHERE o."recordId" = r.id)
    ORDER BY r.at`;
  const counted = new Map<string, number>();
  const first: ClosedRecord[] = [];
  let total = 0;
  for await (const record of streamRows<ClosedRecord>(tx, closed)) {
    total += 1;
    counted.set(record.kind, (counted.get(record.kind) ?? 0) + 1);
    if (first.length < 100) first.push(record);
  }
  for (const [kind, count] of counted) {
    const accounted = erasedByKind.get(kind) ?? 0;
    if (count <= accounted) continue;
    const which = first.filter((one) => one.kind === kind).map(describe);
    const what = `${count} of the kind ${kind} have none and ${accounted} erased rows account for it: ${which.join("; ")}`;
    problem("ledger_opening", "records without an opening", what);
  }
  return total;
}

function describe({ id, at, index }: ClosedRecord): string {
  return `record ${id} of ${at.toISOString()}${index === null ? "" : `, place ${index}`}`;
}
