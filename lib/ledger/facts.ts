import { canonicalJson, sha256Hex } from "@/lib/text/canonical-json";
import type { Facts, LedgerKind } from "./commitment";

/*
 * What the ledger says of a row, made by the same functions when the row is written and when the log is checked. Each
 * column of a covered row is in its facts, so that none can be changed behind the program's back.
 */

/** One thing that the ledger is to answer for: which row it is, and what is said of it. */
export type LedgerEntry = { kind: LedgerKind; subject: string; subjectId: string; at: Date; facts: Facts };

export type ReceiptRow = {
  id: string;
  contributionId: string;
  trackingNumber: string;
  revision: number;
  sha256: string;
  receivedAt: Date;
  submittedById: string;
};

/**
 * The person appears as a hash with the receipt's id: whoever shares a receipt says nothing of who sent it, and two
 * receipts of one person have nothing in common.
 */
export function receiptFacts(row: ReceiptRow): Facts {
  return {
    receipt: row.id,
    contribution: row.contributionId,
    trackingNumber: row.trackingNumber,
    revision: row.revision,
    sha256: row.sha256,
    receivedAt: row.receivedAt.toISOString(),
    submitter: sha256Hex(`${row.id}:${row.submittedById}`),
  };
}

export function receiptEntry(row: ReceiptRow): LedgerEntry {
  return { kind: "submission", subject: "receipt", subjectId: row.id, at: row.receivedAt, facts: receiptFacts(row) };
}

export type TimestampRow = { receiptId: string; authority: string; token: Uint8Array; stampedAt: Date };

export function timestampFacts(row: TimestampRow): Facts {
  return {
    receipt: row.receiptId,
    authority: row.authority,
    tokenSha256: sha256Hex(row.token),
    stampedAt: row.stampedAt.toISOString(),
  };
}

/** A receipt may have tokens of several authorities, so that the authority is part of the subject. */
export function timestampEntry(row: TimestampRow): LedgerEntry {
  const subject = `receipt_timestamp/${row.authority}`;
  return { kind: "timestamp", subject, subjectId: row.receiptId, at: row.stampedAt, facts: timestampFacts(row) };
}

export type DecisionRow = {
  id: string;
  contributionId: string;
  decision: string;
  reasonCode: string | null;
  words: string | null;
  seenRevision: number;
  moderatorId: string;
  decidedAt: Date;
  reasonVersion: number | null;
  agreedById: string | null;
  campaignId: string | null;
  appealId: string | null;
  marks: readonly MarkRow[];
  redactions: readonly RedactionRow[];
};

type PlaceRow = { field: string; start: number; length: number };
type MarkRow = PlaceRow & { quote: string; note: string | null };
type RedactionRow = PlaceRow & { reasonCode: string };

export function decisionFacts(row: DecisionRow): Facts {
  return {
    id: row.id,
    contribution: row.contributionId,
    decision: row.decision,
    reasonCode: row.reasonCode,
    wordsSha256: row.words === null ? null : sha256Hex(row.words),
    seenRevision: row.seenRevision,
    moderator: row.moderatorId,
    decidedAt: row.decidedAt.toISOString(),
    ...unusualFacts(row),
  };
}

/** What most decisions have none of stands in the facts only where there is any. */
function unusualFacts({ reasonVersion, agreedById, campaignId, appealId, marks, redactions }: DecisionRow): Facts {
  const pointed = [
    ...marks.map(({ field, start, length, quote, note }) => ({ field, start, length, quote, note })),
    ...redactions.map(({ field, start, length, reasonCode }) => ({ field, start, length, reasonCode })),
  ];
  return {
    ...(reasonVersion === null ? {} : { reasonVersion }),
    ...(agreedById === null ? {} : { agreedBy: agreedById }),
    ...(campaignId === null ? {} : { campaign: campaignId }),
    ...(appealId === null ? {} : { appeal: appealId }),
    ...(pointed.length === 0 ? {} : { placesSha256: sha256Hex(canonicalJson(pointed)) }),
  };
}

export function decisionEntry(row: DecisionRow): LedgerEntry {
  const facts = decisionFacts(row);
  return { kind: "decision", subject: "moderation_decision", subjectId: row.id, at: row.decidedAt, facts };
}

export type UndoRow = { decisionId: string; undoneById: string; undoneAt: Date };

export function undoEntry(row: UndoRow): LedgerEntry {
  const facts = { decision: row.decisionId, moderator: row.undoneById, undoneAt: row.undoneAt.toISOString() };
  return { kind: "undo", subject: "decision_undo", subjectId: row.decisionId, at: row.undoneAt, facts };
}

export type SealRow = { number: number; sha256: string; rows: number; sealedAt: Date };

/** A seal of the audit has a number and no id; the number stands in the place of one. */
export function sealEntry(row: SealRow): LedgerEntry {
  const { number, sha256, rows, sealedAt } = row;
  const facts = { number, sha256, rows, sealedAt: sealedAt.toISOString() };
  const subjectId = `00000000-0000-0000-0000-${String(number).padStart(12, "0")}`;
  return { kind: "audit", subject: "audit_seal", subjectId, at: sealedAt, facts };
}

export type TransitionRow = {
  id: string;
  subject: string;
  subjectId: string;
  field: string;
  from: string | null;
  to: string;
  personId: string | null;
  organisationId: string | null;
  reason: string | null;
  role: string | null;
  source: string | null;
  at: Date;
};

/** Role and source stand in the facts only where they were kept, so that those of earlier acts stay as they were. */
export function transitionFacts(row: TransitionRow): Facts {
  return {
    id: row.id,
    subject: row.subject,
    subjectId: row.subjectId,
    field: row.field,
    from: row.from,
    to: row.to,
    person: row.personId,
    organisation: row.organisationId,
    reason: row.reason,
    at: row.at.toISOString(),
    ...(row.role === null ? {} : { role: row.role }),
    ...(row.source === null ? {} : { source: row.source }),
  };
}

/** Null for a transition that the ledger does not cover. */
export function transitionEntry(row: TransitionRow): LedgerEntry | null {
  const kind = transitionKind(row);
  if (kind === null) return null;
  return { kind, subject: "transition", subjectId: row.id, at: row.at, facts: transitionFacts(row) };
}

/**
 * Which transitions the ledger covers, by subject, field and new state. Names and support are acts that may be
 * repeated on one row (a text changes and is confirmed again), so that the act is what is recorded; its reason holds
 * the SHA-256 of the exact text or words it was given for.
 */
export const coveredTransitions = [
  { subject: "contribution", field: "publication", to: "published", kind: "publication" },
  { subject: "contribution", field: "publication", to: "published_redacted", kind: "publication" },
  { subject: "contribution", field: "publication", to: "returned", kind: "return" },
  { subject: "contribution", field: "publication", to: "refused", kind: "refusal" },
  { subject: "contribution", field: "submission", to: "withdrawn", kind: "withdrawal" },
  { subject: "co_signature", field: "state", to: "confirmed", kind: "signature" },
  { subject: "co_signature", field: "state", to: "withdrawn", kind: "signature" },
  { subject: "endorsement", field: "state", to: "given", kind: "endorsement" },
  { subject: "endorsement", field: "state", to: "published", kind: "endorsement" },
  { subject: "endorsement", field: "state", to: "refused", kind: "endorsement" },
  { subject: "endorsement", field: "state", to: "withdrawn", kind: "endorsement" },
  { subject: "contribution", field: "sight", to: "hidden", kind: "sight" },
  { subject: "contribution", field: "sight", to: "visible", kind: "sight" },
  { subject: "contribution", field: "appeal", to: "filed", kind: "appeal" },
  { subject: "contribution", field: "appeal", to: "granted", kind: "appeal" },
  { subject: "contribution", field: "appeal", to: "granted_in_part", kind: "appeal" },
  { subject: "contribution", field: "appeal", to: "dismissed", kind: "appeal" },
  { subject: "correction", field: "state", to: "standing", kind: "correction" },
  { subject: "correction", field: "state", to: "refused", kind: "correction" },
  { subject: "correction", field: "state", to: "withdrawn", kind: "correction" },
  { subject: "accreditation", field: "state", to: "circulated", kind: "accreditation" },
  { subject: "accreditation", field: "state", to: "admitted", kind: "accreditation" },
  { subject: "accreditation", field: "state", to: "objected", kind: "accreditation" },
  { subject: "accreditation", field: "state", to: "withdrawn", kind: "accreditation" },
] as const satisfies readonly (Pick<TransitionRow, "subject" | "field" | "to"> & { kind: LedgerKind })[];

function transitionKind(row: Pick<TransitionRow, "subject" | "field" | "to">): LedgerKind | null {
  const covered = coveredTransitions.find(
    ({ subject, field, to }) => subject === row.subject && field === row.field && to === row.to,
  );
  return covered?.kind ?? null;
}
