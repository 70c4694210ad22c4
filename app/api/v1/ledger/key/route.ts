import { publicLedgerKey } from "@/lib/ledger/public";
import { ledgerAnswer } from "@/lib/web/ledger-answer";

/** The name of the log and its public key. Keep it: a checkpoint is worth as much as the key it is checked with. */
export function GET(request: Request): Response {
  return ledgerAnswer(request, publicLedgerKey(), false);
}
