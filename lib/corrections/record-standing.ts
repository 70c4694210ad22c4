import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { recordAct } from "@/lib/ledger/record-act";
import { canonicalJson, sha256Hex } from "@/lib/text/canonical-json";
import type { CorrectionStateName } from "./lifecycle";

type Row = { id: string; quote: string; correct: string; source: string | null; asOf: Date | null } & {
  /** What was put there instead of what was suggested; null or left out where nothing else. */
  accepted?: string | null;
};

type Change = {
  row: Row;
  from: CorrectionStateName | null;
  to: "standing" | "refused" | "withdrawn";
  /** Null when the program acts by itself. */
  actor: Actor | null;
  at: Date;
};

/** What became of a correction, with the SHA-256 of its words, so that the ledger answers for them. */
export async function recordStanding(tx: Transaction, { row, ...change }: Change): Promise<void> {
  const { quote, correct, source } = row;
  const asOf = row.asOf?.toISOString().slice(0, 10) ?? null;
  const amended = row.accepted == null ? {} : { accepted: row.accepted };
  const words = { quote, correct, source, asOf, ...amended };
  const reason = sha256Hex(canonicalJson(words));
  await recordAct(tx, { subject: "correction", subjectId: row.id, field: "state", reason, ...change });
}
