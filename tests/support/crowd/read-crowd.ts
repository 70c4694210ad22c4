import { writeFileSync } from "node:fs";
import { connectDatabase, database, disconnectDatabase } from "@/lib/db/client";
import { startEmbeddedDatabase } from "@/lib/db/embedded/database";
import { env } from "@/lib/env";
import type { Outcome } from "./crowd";

/** Writes down what became of every contribution of a site whose server has ended. */
const [file = ""] = process.argv.slice(2);

const embedded = await startEmbeddedDatabase({ directory: env().varDirectory, onProgress: () => undefined });
connectDatabase(embedded.url);
const rows = await database().contribution.findMany({
  select: {
    id: true,
    submission: true,
    reference: true,
    bodyText: true,
    round: { select: { closesAt: true } },
    receipts: { select: { id: true, trackingNumber: true, receivedAt: true } },
  },
});
const openings = await database().ledgerOpening.findMany({
  where: { subject: "receipt", record: { leaf: { isNot: null } } },
  select: { subjectId: true },
});
const outcome: Outcome = rows.map(({ id, submission, reference, bodyText, round, receipts }) => ({
  contributionId: id,
  submission,
  reference,
  trackingNumbers: receipts.map(({ trackingNumber }) => trackingNumber),
  inTime: receipts.every(({ receivedAt }) => receivedAt < round.closesAt),
  words: bodyText,
  inLedger: openings.filter(({ subjectId }) => receipts.some((receipt) => receipt.id === subjectId)).length,
}));
writeFileSync(file, JSON.stringify(outcome));
await disconnectDatabase();
await embedded.stop();
