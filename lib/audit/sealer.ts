import { keepDoing, type Recurring } from "@/lib/kernel/keep-doing";
import { batchSize, sealActs } from "./seal-acts";

/** Milliseconds; each seal is a record in the ledger, so that a quiet hour has few of them. */
const pause = 5_000;
const longPause = 30_000;

/** Seals acts and looks for as long as the process runs; of several instances one at a time does so. */
export function startSealer(report: (message: string, error: unknown) => void): Recurring {
  return keepDoing({
    work: sealWaiting,
    ...{ pause, longPause },
    failed: (error) => report("The audit could not be sealed; it is tried again.", error),
  });
}

/** Seals until nothing waits, or another instance is at it. Gives how many acts and looks were sealed. */
export async function sealWaiting(enough = () => false): Promise<number> {
  let total = 0;
  while (!enough()) {
    const sealed = await sealActs();
    total += sealed ?? 0;
    if (sealed === null || sealed < batchSize) break;
  }
  return total;
}
