import { type ReceiptView, readReceipt } from "@/lib/contributions/receipt-query";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { proofForReceipt } from "@/lib/ledger/proof-for-receipt";

/** A receipt with what the public ledger says of it. */
export type ReceiptSheet = ReceiptView & {
  /**
   * Number of its entry, from 0; "waits" for the second or two until it has one; "erased" where the ledger no longer
   * tells what its entry is about.
   */
  ledger: number | "waits" | "erased";
};

/** A receipt of the actor's own side as it is shown; for everybody else there is nothing under this number. */
export async function receiptSheet(actor: Actor, trackingNumber: string): Promise<ReceiptSheet> {
  const receipt = await readReceipt(actor, trackingNumber);
  const proof = await proofForReceipt(database(), receipt.id);
  if (proof === null) return { ...receipt, ledger: "erased" };
  return { ...receipt, ledger: proof.checkpoint === null || proof.index === null ? "waits" : proof.index };
}
