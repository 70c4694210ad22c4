import type { Transaction } from "@/lib/db/client";
import { newTrackingNumber } from "@/lib/kernel/ids";

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
 * Writes the receipt of a submission, in the transaction of the submission itself: either both are there or neither is.
 * A revision is received once; a second time is refused by the database as a conflict.
 */
export async function issueReceipt(tx: Transaction, received: ReceivedContent): Promise<IssuedReceipt> {
  const { at: receivedAt, ...content } = received;
  return tx.receipt.create({
    data: { ...content, receivedAt, trackingNumber: newTrackingNumber() },
    select: { id: true, trackingNumber: true, sha256: true },
  });
}
