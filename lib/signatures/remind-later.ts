import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { remindSignatories } from "./jobs";

const day = 24 * 60 * 60 * 1000;

/** Days before the hour at which those who have not answered are reminded. */
export const reminderDays = [3, 1] as const;

type Asked = { contributionId: string; closesAt: Date; now: Date };

/** Leaves the reminders that are still ahead; each finds out for itself whether that hour still holds. */
export async function remindLater(
  tx: Transaction,
  jobs: Jobs,
  { contributionId, closesAt, now }: Asked,
): Promise<void> {
  for (const days of reminderDays) {
    const wait = closesAt.getTime() - days * day - now.getTime();
    if (wait <= 0) continue;
    const payload = { contributionId, closesAt: closesAt.toISOString(), days };
    await jobs.enqueue(tx, remindSignatories, payload, { afterSeconds: Math.ceil(wait / 1000) });
  }
}
