import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { proofForReceipt } from "@/lib/ledger/proof-for-receipt";
import { type BundledReceipt, bundleOf, rootOf } from "./bundle";
import { ownAuthorityName } from "./keep-timestamp";
import { asResponse } from "./timestamps/make-token";

/** The files in which a receipt can be taken away. */
export const receiptFiles = ["canonical.json", "bundle.json", "time-stamp.tsr", "time-stamp-ca.pem"] as const;
export type ReceiptFileName = (typeof receiptFiles)[number];

export type ReceiptFile = {
  /** Under which it is saved: the commands on the receipt name the files so. */
  name: string;
  mediaType: string;
  content: Uint8Array<ArrayBuffer>;
};

/**
 * One of the files of a receipt; null where there is no time-stamp yet, or the text was removed. Who may have it is the caller's question.
 */
export async function receiptFile(
  receipt: Omit<BundledReceipt, "canonical"> & { id: string; canonical: string | null },
  wanted: ReceiptFileName,
): Promise<ReceiptFile | null> {
  const name = savedName(wanted, receipt.trackingNumber);
  const { canonical } = receipt;
  if (wanted === "canonical.json") return canonical === null ? null : { name, ...json(canonical) };
  if (wanted === "bundle.json") {
    if (canonical === null) return null;
    const ledger = await proofForReceipt(database(), receipt.id);
    return { name, ...json(`${JSON.stringify(bundleOf({ ...receipt, canonical }, ledger, env().appUrl), null, 2)}\n`) };
  }
  const own = receipt.timestamps.find(({ authority }) => authority === ownAuthorityName);
  if (own === undefined) return null;
  if (wanted === "time-stamp.tsr")
    return { name, mediaType: "application/timestamp-reply", content: asResponse(own.token) };
  return {
    name,
    mediaType: "application/x-pem-file",
    content: new TextEncoder().encode(rootOf(own.token, receipt.sha256)),
  };
}

/** What a file of a receipt is called once it is saved. */
export function savedName(wanted: ReceiptFileName | "receipt.pdf", trackingNumber: string): string {
  const receipt = `receipt-${trackingNumber}`;
  switch (wanted) {
    case "canonical.json":
      return `${receipt}.json`;
    case "bundle.json":
      return `${receipt}.bundle.json`;
    case "time-stamp.tsr":
      return `${receipt}.tsr`;
    case "time-stamp-ca.pem":
      return "time-stamp-ca.pem";
    case "receipt.pdf":
      return `${receipt}.pdf`;
  }
}

function json(text: string) {
  return { mediaType: "application/json; charset=utf-8", content: new TextEncoder().encode(text) };
}
