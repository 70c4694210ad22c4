import { database } from "@/lib/db/client";
import { keepDoing, type Recurring } from "@/lib/kernel/keep-doing";
import { batchSize, sequenceRecords } from "./sequence-records";
import { type LedgerKeys, ledgerKeys } from "./signing-key";

/** Milliseconds between two looks; a record is in the log about one such time after its act. */
const pause = 400;
/** After a failure; a damaged log is not looked at twice a second. */
const longPause = 15_000;

/**
 * Gives records their places for as long as the process runs. Every instance runs one; the database lets one at a time
 * work. It looks by itself and is not called by NOTIFY, whose lock would make the commits of a burst queue up one
 * behind the other.
 */
export function startSequencer(report: (message: string, error: unknown) => void): Recurring {
  return keepDoing({
    work: (enough) => sequenceWaiting(ledgerKeys(), enough),
    ...{ pause, longPause },
    failed: (error) => report("The ledger could not be carried on; it is tried again.", error),
  });
}

/** Sequences until nothing waits, or another instance is at it, or `enough` says so. Gives how many got a place. */
export async function sequenceWaiting(keys: LedgerKeys, enough = () => false): Promise<number> {
  let total = 0;
  while (!enough()) {
    // Outside any transaction and lock, since it is asked twice a second and the answer is mostly no.
    const [waiting] = await database().$queryRaw<{ one: number }[]>`SELECT 1 AS one FROM ledger_pending LIMIT 1`;
    if (waiting === undefined) break;
    const done = await sequenceRecords(keys);
    total += done ?? 0;
    if (done === null || done < batchSize) break;
  }
  return total;
}
