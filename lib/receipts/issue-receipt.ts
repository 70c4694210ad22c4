import type { Transaction } from "@/lib/db/client";
import { newTrackingNumber } from "@/lib/kernel/ids";
import { receiptEntry } from "@/lib/ledger/facts";
import { recordInLedger } from "@/lib/ledger/record-in-ledger";
import { sealForReceipt } from "@/lib/protection/seal-received";
import { keepTimestamp, ownAuthorityName } from "./keep-timestamp";
import { serialOf } from "./serial-of";
import { makeToken } from "./timestamps/make-token";
import { ownAuthority } from "./timestamps/own-authority";

/** What is received: the canonical JSON (RFC 8785) of the content and the SHA-256 of its UTF-8 bytes. */
export type ReceivedContent = {
  contributionId: string;
  /** Revision of the contribution that is received. */
  revision: number;
  canonical: string;
  /** Lower-case hex. */
  sha256: string;
  at: Date;
  submittedById: string;
};

/** What the submitter is told at once. */
export type IssuedReceipt = { id: string; trackingNumber: string; sha256: string };

/**
 * Writes the receipt of a submission, its time-stamp and what the ledger says of both, in the transaction of the
 * submission itself: either all is there or nothing is. A revision is received once; a second time is refused by the database as a conflict.
 */
export async function issueReceipt(tx: Transaction, received: ReceivedContent): Promise<IssuedReceipt> {
  const { at: receivedAt, ...given } = received;
  const content = { ...given, ...(await sealForReceipt(tx, given.contributionId, given)) };
  const receipt = await tx.receipt.create({
    data: { ...content, receivedAt, trackingNumber: newTrackingNumber() },
    select: receiptColumns,
  });
  await recordInLedger(tx, receiptEntry(receipt));
  await keepTimestamp(tx, {
    receiptId: receipt.id,
    authority: ownAuthorityName,
    token: makeToken(ownAuthority(), { sha256: content.sha256, serial: serialOf(receipt.id), at: receivedAt }),
    stampedAt: receivedAt,
  });
  return { id: receipt.id, trackingNumber: receipt.trackingNumber, sha256: receipt.sha256 };
}

const receiptColumns = {
  id: true,
  contributionId: true,
  trackingNumber: true,
  revision: true,
  sha256: true,
  receivedAt: true,
  submittedById: true,
} as const;
