import type { Database } from "@/lib/db/client";
import { type Facts, leafText, ledgerFormat } from "./commitment";
import { receiptFacts } from "./facts";
import { leafHash } from "./merkle";
import { proveInclusion } from "./prove";
import { ledgerKeys } from "./signing-key";

/** What a receipt carries of the ledger: the opened commitment, its place in the log and the signed state of the log. */
export type LedgerProof = {
  format: typeof ledgerFormat;
  /** Kind and instant as the log holds them. */
  kind: string;
  at: string;
  /** 32 bytes, lower-case hex. */
  salt: string;
  facts: Facts;
  commitment: string;
  /** Null together with the rest below while the entry waits for its place, which takes about a second. */
  index: number | null;
  /** RFC 6962 leaf hash, lower-case hex. */
  leafHash: string;
  /** Inclusion proof in the tree of the checkpoint's size, from the leaf upwards, lower-case hex; empty while it waits. */
  path: string[];
  /** Signed checkpoint (C2SP tlog-checkpoint); null while it waits. */
  checkpoint: string | null;
  /** Public key of the log, `name+hash+key`. */
  key: string;
};

/**
 * The proof that the ledger holds the receipt, under the latest checkpoint. Null when there is no such receipt or its
 * opening was erased. It names the tracking number: for the receipt's own side only.
 */
export async function proofForReceipt(db: Database, receiptId: string): Promise<LedgerProof | null> {
  const [receipt, opening] = await Promise.all([
    db.receipt.findUnique({ where: { id: receiptId } }),
    db.ledgerOpening.findUnique({
      where: { subject_subjectId: { subject: "receipt", subjectId: receiptId } },
      select: {
        salt: true,
        record: { select: { kind: true, at: true, commitment: true, leaf: { select: { index: true } } } },
      },
    }),
  ]);
  if (receipt === null || opening === null) return null;
  const { salt, record } = opening;
  const index = record.leaf === null ? null : Number(record.leaf.index);
  return {
    format: ledgerFormat,
    kind: record.kind,
    at: record.at.toISOString(),
    salt,
    facts: receiptFacts(receipt),
    commitment: record.commitment,
    index,
    leafHash: leafHash(leafText(record)),
    ...(await placeOf(db, index)),
    key: ledgerKeys().signer.verifierKey,
  };
}

async function placeOf(db: Database, index: number | null): Promise<Pick<LedgerProof, "path" | "checkpoint">> {
  const checkpoint = await db.ledgerCheckpoint.findFirst({
    orderBy: { size: "desc" },
    select: { size: true, note: true },
  });
  if (index === null || checkpoint === null || index >= checkpoint.size) return { path: [], checkpoint: null };
  return { path: await proveInclusion(db, index, Number(checkpoint.size)), checkpoint: checkpoint.note };
}
