import { askScanner, type Verdict } from "@/lib/attachments/ask-scanner";
import { database, type Transaction, transaction } from "@/lib/db/client";
import { env } from "@/lib/env";
import { streamKeptFile } from "@/lib/files/open-kept-file";
import type { Clock } from "@/lib/kernel/clock";
import { dropRecorded } from "./load-recorded";

/**
 * Shows the file of a recording to the virus scanner and keeps what it said; again it does nothing for one that has its
 * verdict. Without one the file stays out of reach of the public.
 * @throws when the scanner gives no verdict.
 */
export async function showToScanner(recordingId: string): Promise<void> {
  const { scanner } = env();
  const found = await database().recording.findUnique({
    where: { id: recordingId },
    select: { scan: true, fileSha256: true, eventId: true },
  });
  const sha256 = found?.fileSha256 ?? null;
  if (found === null || sha256 === null || scanner === null || !["waiting", "failed"].includes(found.scan)) return;
  let verdict: Verdict;
  try {
    verdict = await askScanner(scanner, streamKeptFile(sha256));
  } catch (error) {
    const where = { id: recordingId, fileSha256: sha256, scan: "waiting" as const };
    await database().recording.updateMany({ where, data: { scan: "failed" } });
    throw error;
  }
  await transaction(async (tx) => {
    // Another file may have taken its place meanwhile: the verdict is on this one.
    await tx.recording.updateMany({ where: { fileSha256: sha256 }, data: { scan: verdict.state } });
    await dropRecorded(tx, found.eventId);
  });
}

const hour = 60 * 60 * 1000;
const atOnce = 100;

/** Recordings that have waited for a verdict for an hour. */
export async function askAgainAboutRecordings(
  clock: Clock,
  ask: (tx: Transaction, recordingId: string) => Promise<void>,
): Promise<void> {
  if (env().scanner === null) return;
  const rows = await database().recording.findMany({
    where: { scan: { in: ["waiting", "failed"] }, addedAt: { lt: new Date(clock.now().getTime() - hour) } },
    orderBy: { addedAt: "asc" },
    take: atOnce,
    select: { id: true },
  });
  for (const { id } of rows) await transaction((tx) => ask(tx, id));
}
