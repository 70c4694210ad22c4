import { joinSql, type Sql, sql } from "@/lib/db/sql";
import { isSealed, unseal } from "@/lib/protection/seal-received";
import { sha256Hex } from "@/lib/text/canonical-json";
import {
  coveredTransitions,
  type DecisionRow,
  decisionEntry,
  type LedgerEntry,
  type ReceiptRow,
  receiptEntry,
  type SealRow,
  sealEntry,
  type TimestampRow,
  type TransitionRow,
  timestampEntry,
  transitionEntry,
  type UndoRow,
  undoEntry,
} from "./facts";

/** A table that the ledger answers for. In its pieces of SQL, t is the row and o is an opening. */
export type CoveredTable<Row> = {
  name: "receipt" | "receipt_timestamp" | "moderation_decision" | "decision_undo" | "transition" | "audit_seal";
  /** What of t the facts need, under the names they use. */
  columns: Sql;
  /** The table as t. */
  from: Sql;
  /** Which rows are covered. */
  covered: Sql;
  /** Whether the text behind t was removed at the wish of whoever wrote it, so that its opening may be gone. */
  erased: Sql;
  /** Whether o speaks of t. */
  opens: Sql;
  /** Which openings speak of a row of this table at all. */
  openings: Sql;
  /** A word by which a person finds the row. */
  label(row: Row): string;
  entry(row: Row): LedgerEntry | null;
  /** What the facts cannot show by themselves; null when all is well. */
  fault(row: Row): string | null;
};

const removed = sql`SELECT 1 FROM protected_submission p WHERE p."removedAt" IS NOT NULL AND p."contributionId"`;

/** A protected text is kept sealed; its key is null once it was removed, and where nothing is protected. */
type ReceivedRow = ReceiptRow & { canonical: string; key: string | null };

export const receipts: CoveredTable<ReceivedRow> = {
  name: "receipt",
  columns: sql`t.id, t."contributionId", t."trackingNumber", t.revision, t.sha256, t."receivedAt", t."submittedById",
    t.canonical, (SELECT s.key FROM protected_submission s WHERE s."contributionId" = t."contributionId") AS key`,
  from: sql`receipt t`,
  covered: sql`true`,
  erased: sql`EXISTS (${removed} = t."contributionId")`,
  opens: sql`o.subject = 'receipt' AND o."subjectId" = t.id`,
  openings: sql`o.subject = 'receipt'`,
  label: (row) => `${row.id} (${row.trackingNumber})`,
  entry: receiptEntry,
  fault: receivedFault,
};

function receivedFault({ canonical, sha256, key }: ReceivedRow): string | null {
  const changed = "the text that was received is not the one its SHA-256 was made of";
  if (!isSealed(canonical)) return sha256Hex(canonical) === sha256 ? null : changed;
  if (key === null) return "the key of the protected text is gone, and nobody removed the text";
  try {
    return sha256Hex(unseal(canonical, key)) === sha256 ? null : changed;
  } catch {
    return "the protected text or its key was changed: the seal does not open";
  }
}

export const timestamps: CoveredTable<TimestampRow> = {
  name: "receipt_timestamp",
  columns: sql`t."receiptId", t.authority, t.token, t."stampedAt"`,
  from: sql`receipt_timestamp t`,
  covered: sql`true`,
  erased: sql`EXISTS (${removed} = (SELECT q."contributionId" FROM receipt q WHERE q.id = t."receiptId"))`,
  opens: sql`o.subject = 'receipt_timestamp/' || t.authority AND o."subjectId" = t."receiptId"`,
  openings: sql`o.subject LIKE 'receipt~_timestamp/%' ESCAPE '~'`,
  label: (row) => `${row.receiptId} by ${row.authority}`,
  entry: timestampEntry,
  fault: () => null,
};

export const decisions: CoveredTable<DecisionRow> = {
  name: "moderation_decision",
  columns: sql`t.id, t."contributionId", t.decision::text AS decision, t."reasonCode", t.words, t."seenRevision",
    t."moderatorId", t."decidedAt", t."reasonVersion", t."agreedById", t."campaignId", t."appealId",
    (SELECT coalesce(json_agg(m ORDER BY m.position), '[]') FROM decision_mark m WHERE m."decisionId" = t.id) AS marks,
    (SELECT coalesce(json_agg(r ORDER BY r.position), '[]') FROM redaction r WHERE r."decisionId" = t.id) AS redactions`,
  from: sql`moderation_decision t`,
  covered: sql`true`,
  erased: sql`EXISTS (${removed} = t."contributionId")`,
  opens: sql`o.subject = 'moderation_decision' AND o."subjectId" = t.id`,
  openings: sql`o.subject = 'moderation_decision'`,
  label: (row) => `${row.id} (${row.decision})`,
  entry: decisionEntry,
  fault: () => null,
};

export const undoings: CoveredTable<UndoRow> = {
  name: "decision_undo",
  columns: sql`t."decisionId", t."undoneById", t."undoneAt"`,
  from: sql`decision_undo t`,
  covered: sql`true`,
  erased: sql`EXISTS (${removed} = (SELECT d."contributionId" FROM moderation_decision d WHERE d.id = t."decisionId"))`,
  opens: sql`o.subject = 'decision_undo' AND o."subjectId" = t."decisionId"`,
  openings: sql`o.subject = 'decision_undo'`,
  label: (row) => `of decision ${row.decisionId}`,
  entry: undoEntry,
  fault: () => null,
};

/** Each seal answers for the acts and looks under it, see lib/audit. */
export const seals: CoveredTable<SealRow> = {
  name: "audit_seal",
  columns: sql`t.number, t.sha256, t.rows, t."sealedAt"`,
  from: sql`audit_seal t`,
  covered: sql`true`,
  erased: sql`false`,
  opens: sql`o.subject = 'audit_seal'
    AND o."subjectId" = ('00000000-0000-0000-0000-' || lpad(t.number::text, 12, '0'))::uuid`,
  openings: sql`o.subject = 'audit_seal'`,
  label: (row) => String(row.number),
  entry: sealEntry,
  fault: () => null,
};

/** The list is ours and no input; a cursor takes it as text. */
const coveredActs = joinSql(
  coveredTransitions.map(({ subject, field, to }) => sql([`('${subject}', '${field}', '${to}')`])),
  ", ",
);

export const transitions: CoveredTable<TransitionRow> = {
  name: "transition",
  columns: sql`t.id, t.subject, t."subjectId", t.field, t."from", t."to", t."personId", t."organisationId", t.reason, t.role,
    t.source, t.at`,
  from: sql`transition t`,
  covered: sql`(t.subject, t.field, t."to") IN (${coveredActs})`,
  erased: sql`false`,
  opens: sql`o.subject = 'transition' AND o."subjectId" = t.id`,
  openings: sql`o.subject = 'transition'`,
  label: (row) => `${row.id} (${row.subject} ${row.subjectId} to ${row.to})`,
  entry: transitionEntry,
  fault: () => null,
};
