import { randomBytes } from "node:crypto";
import type { Transaction } from "@/lib/db/client";
import { newId } from "@/lib/kernel/ids";
import { commitmentOf } from "./commitment";
import type { LedgerEntry } from "./facts";

/**
 * Writes down, in the caller's transaction, that the ledger answers for this row: a salted commitment to its facts,
 * and apart from it what opens the commitment. Takes no lock and waits for nobody; the sequencer gives the record its
 * place in the log soon after the commit. Make the entry with the functions of facts.ts, from the row as it was
 * written. A row is recorded once; a second record of it is refused by the database.
 */
export async function recordInLedger(tx: Transaction, entry: LedgerEntry): Promise<void> {
  const { kind, subject, subjectId, at } = entry;
  const id = newId();
  const salt = randomBytes(32).toString("hex");
  const commitment = commitmentOf(salt, entry);
  // One journey to the database: a burst before a closing hour pays it for every submission.
  await tx.$executeRaw`
    WITH record AS (
      INSERT INTO ledger_record (id, kind, at, commitment) VALUES (${id}::uuid, ${kind}, ${at}, ${commitment})
    ), opening AS (
      INSERT INTO ledger_opening ("recordId", salt, subject, "subjectId")
      VALUES (${id}::uuid, ${salt}, ${subject}, ${subjectId}::uuid)
    )
    INSERT INTO ledger_pending ("recordId") VALUES (${id}::uuid)`;
}
