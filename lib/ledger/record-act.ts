import type { Transaction } from "@/lib/db/client";
import { recordTransition, type TransitionRecord } from "@/lib/db/transitions";
import { transitionEntry } from "./facts";
import { recordInLedger } from "./record-in-ledger";

/**
 * Writes a transition and, where the ledger covers it (see `coveredTransitions`), its record in the ledger. Commands
 * that publish, return, refuse or withdraw a contribution, or that give or take back a name or support, call this in
 * place of recordTransition.
 */
export async function recordAct(tx: Transaction, act: TransitionRecord): Promise<void> {
  const entry = transitionEntry(await recordTransition(tx, act));
  if (entry !== null) await recordInLedger(tx, entry);
}
