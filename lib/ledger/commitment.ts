import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/text/canonical-json";

/** Name of the form of statements and leaves; a later form gets another name and stands beside it in the same log. */
export const ledgerFormat = "openfloor-ledger/1";

/** What kinds of acts the ledger answers for. */
export type LedgerKind =
  | "submission"
  | "timestamp"
  | "decision"
  | "undo"
  | "publication"
  | "return"
  | "refusal"
  | "withdrawal"
  | "signature"
  | "endorsement"
  | "audit"
  | "sight"
  | "appeal"
  | "correction"
  | "accreditation";

/** What is said of a row, as plain JSON: texts, whole numbers and null. */
export type Facts = Readonly<Record<string, string | number | null>>;

/** The statement that a commitment seals. */
export type Statement = { kind: string; at: Date; facts: Facts };

/** The canonical JSON (RFC 8785) of a statement; together with the salt it is what the commitment is made of. */
export function statementText({ kind, at, facts }: Statement): string {
  return canonicalJson({ at: at.toISOString(), facts, format: ledgerFormat, kind });
}

/**
 * SHA-256 over the 32 bytes of the salt followed by the statement's canonical JSON in UTF-8; lower-case hex. Nobody
 * who lacks the salt can try statements against it, so that it tells nothing once its opening is erased.
 */
export function commitmentOf(saltHex: string, statement: Statement): string {
  return createHash("sha256").update(Buffer.from(saltHex, "hex")).update(statementText(statement)).digest("hex");
}

/** What the log holds of a record: its kind, its instant and its commitment, canonical JSON (RFC 8785), UTF-8. */
export function leafText({ kind, at, commitment }: { kind: string; at: Date; commitment: string }): string {
  return canonicalJson({ at: at.toISOString(), commitment, format: ledgerFormat, kind });
}
