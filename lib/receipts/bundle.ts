import type { X509Certificate } from "node:crypto";
import type { LedgerProof } from "@/lib/ledger/proof-for-receipt";
import type { ReceivedFile } from "./received-files";
import { checkToken } from "./timestamps/check-token";
import { pem } from "./timestamps/make-authority";

/** Name of the form below; a later form gets another number, and this one stays readable. */
export const bundleFormat = "openfloor-receipt/1";

/** Everything that proves a receipt, in one file that needs nothing else of ours. */
export type ReceiptBundle = {
  format: typeof bundleFormat;
  /** Where it was issued. */
  site: string;
  trackingNumber: string;
  reference: string;
  /** RFC 3339, UTC. */
  receivedAt: string;
  /** What was received: canonical JSON (RFC 8785). */
  canonical: string;
  /** SHA-256 of its UTF-8 bytes, lower-case hex. */
  sha256: string;
  attachments: ReceivedFile[];
  timestamps: BundledTimestamp[];
  /** Null when the ledger no longer speaks of it. */
  ledger: LedgerProof | null;
};

export type BundledTimestamp = {
  /** "own", or the address of the authority. */
  authority: string;
  /** RFC 3339, UTC. */
  stampedAt: string;
  /** TimeStampToken (RFC 3161), DER, base64. */
  token: string;
  /** PEM: the certificate that signed, then those that vouch for it. */
  certificates: string[];
};

/** A receipt as it is bundled. */
export type BundledReceipt = Pick<
  ReceiptBundle,
  "trackingNumber" | "reference" | "canonical" | "sha256" | "attachments"
> & { receivedAt: Date; timestamps: { authority: string; token: Uint8Array; stampedAt: Date }[] };

/** The bundle of a receipt. */
export function bundleOf(receipt: BundledReceipt, ledger: LedgerProof | null, site: string): ReceiptBundle {
  const { trackingNumber, reference, canonical, sha256, attachments } = receipt;
  return {
    format: bundleFormat,
    site,
    trackingNumber,
    reference,
    receivedAt: receipt.receivedAt.toISOString(),
    canonical,
    sha256,
    attachments,
    timestamps: receipt.timestamps.map(({ authority, stampedAt, token }) => ({
      authority,
      stampedAt: stampedAt.toISOString(),
      token: Buffer.from(token).toString("base64"),
      certificates: chainIn(token, sha256).map(({ raw }) => pem(raw)),
    })),
    ledger,
  };
}

/** The certificate at the end of a token's chain, as text: the one that a reader has to trust. */
export function rootOf(token: Uint8Array, sha256: string): string {
  const last = chainIn(token, sha256).at(-1);
  if (last === undefined) throw new Error("A token that was checked has a certificate");
  return pem(last.raw);
}

function chainIn(token: Uint8Array, sha256: string): X509Certificate[] {
  return checkToken(token, sha256).chain;
}
