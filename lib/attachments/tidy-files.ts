import { database, type Transaction, transaction } from "@/lib/db/client";
import { env } from "@/lib/env";
import { sweepStrays, sweepUnnamed } from "@/lib/files/sweep";
import type { Clock } from "@/lib/kernel/clock";
import { sweepUploads } from "./sweep-uploads";

const hour = 60 * 60 * 1000;
const keptDays = 7;
const atOnce = 500;

/**
 * What is done every hour: uploads that were given up go, and so do files that were taken off a draft a week ago and
 * that no receipt names; then every kept file that nothing points to. Files without a verdict are asked about again.
 */
export async function tidyFiles(
  clock: Clock,
  askAgain: (tx: Transaction, attachmentId: string) => Promise<void>,
): Promise<void> {
  await sweepUploads(clock);
  await forgetRemoved(clock);
  await sweepUnnamed(clock);
  await sweepStrays(clock);
  if (env().scanner !== null) await rescan(clock, askAgain);
}

/**
 * What stood beside the draft when it was received is named by its receipt: such a file stays, whatever became of the
 * draft. The hours decide and not the words of the receipt, which may be sealed.
 */
async function forgetRemoved(clock: Clock): Promise<void> {
  const before = new Date(clock.now().getTime() - keptDays * 24 * hour);
  await database().$executeRaw`
    DELETE FROM attachment a WHERE a."removedAt" < ${before} AND NOT EXISTS (
      SELECT 1 FROM receipt r
      WHERE r."contributionId" = a."contributionId" AND r."receivedAt" BETWEEN a."addedAt" AND a."removedAt")`;
}

async function rescan(clock: Clock, askAgain: (tx: Transaction, id: string) => Promise<void>): Promise<void> {
  const rows = await database().attachment.findMany({
    where: { scan: { in: ["waiting", "failed"] }, addedAt: { lt: new Date(clock.now().getTime() - hour) } },
    orderBy: { addedAt: "asc" },
    take: atOnce,
    select: { id: true },
  });
  for (const { id } of rows) await transaction((tx) => askAgain(tx, id));
}
