import { database } from "@/lib/db/client";
import { leafText } from "./commitment";
import { leafHash } from "./merkle";
import { proveConsistency, proveInclusion } from "./prove";
import type { InclusionQuery } from "./schema";
import { ledgerKeys } from "./signing-key";

/** A signed state of the log. */
export type PublicCheckpoint = { size: number; root: string; note: string; signedAt: Date };

/** The latest signed state, or that of one size; null when there is none. */
export async function publicCheckpoint(size?: number): Promise<PublicCheckpoint | null> {
  const row = await database().ledgerCheckpoint.findFirst({
    ...(size === undefined ? {} : { where: { size } }),
    orderBy: { size: "desc" },
    select: { size: true, root: true, note: true, signedAt: true },
  });
  return row && { ...row, size: Number(row.size) };
}

/** An entry as everybody may see it: what kind of act, when, and a commitment that tells nothing. */
export type PublicEntry = { index: number; kind: string; at: Date; commitment: string };

const entryColumns = { index: true, record: { select: { kind: true, at: true, commitment: true } } } as const;

/** Entries from one place on, in order. */
export async function publicEntries(from: number, limit: number): Promise<PublicEntry[]> {
  const leaves = await database().ledgerLeaf.findMany({
    where: { index: { gte: from } },
    orderBy: { index: "asc" },
    take: limit,
    select: entryColumns,
  });
  return leaves.map(({ index, record }) => ({ index: Number(index), ...record }));
}

/** The newest entries first; `before` is the place above which the page begins. */
export async function latestEntries(count: number, before?: number): Promise<PublicEntry[]> {
  const leaves = await database().ledgerLeaf.findMany({
    ...(before === undefined ? {} : { where: { index: { lt: before } } }),
    orderBy: { index: "desc" },
    take: count,
    select: entryColumns,
  });
  return leaves.map(({ index, record }) => ({ index: Number(index), ...record }));
}

/** Where an entry stands, and the hashes that lead from it to the root of the log of that size. */
export type PublicInclusion = { index: number; size: number; leafHash: string; commitment: string; path: string[] };

/** The proof that an entry is in the log; null when it is not, or not at that size, or when the log was never so long. */
export async function publicInclusion(asked: InclusionQuery): Promise<PublicInclusion | null> {
  const [leaf, checkpoint] = await Promise.all([findLeaf(asked), publicCheckpoint()]);
  const size = asked.size ?? checkpoint?.size ?? 0;
  if (leaf === null || checkpoint === null || size > checkpoint.size || leaf.index >= size) return null;
  const index = Number(leaf.index);
  const { commitment } = leaf.record;
  return { index, size, leafHash: leaf.hash, commitment, path: await proveInclusion(database(), index, size) };
}

function findLeaf(asked: InclusionQuery) {
  const select = { index: true, hash: true, record: { select: { commitment: true } } } as const;
  if ("index" in asked) return database().ledgerLeaf.findUnique({ where: { index: asked.index }, select });
  if ("leafHash" in asked) return database().ledgerLeaf.findFirst({ where: { hash: asked.leafHash }, select });
  return database().ledgerLeaf.findFirst({ where: { record: { commitment: asked.commitment } }, select });
}

/** The proof that the log of `to` entries begins with that of `from`; null when the log was never so long. */
export async function publicConsistency(from: number, asked?: number) {
  const checkpoint = await publicCheckpoint();
  const to = asked ?? checkpoint?.size ?? 0;
  if (checkpoint === null || to > checkpoint.size || from > to) return null;
  return { from, to, path: await proveConsistency(database(), from, to) };
}

/** The name of the log and the public keys that sign for it, the present one first, as C2SP signed-note writes them. */
export function publicLedgerKey(): { origin: string; key: string } {
  const { signer } = ledgerKeys();
  return { origin: signer.name, key: signer.verifierKey };
}

/** What the holder of a tracking number may see. */
export type PublicReceipt = {
  trackingNumber: string;
  reference: string | null;
  receivedAt: Date;
  sha256: string;
  /** Null when its opening was erased with the text. */
  ledger: { state: "waiting" | "in_log"; index: number | null; commitment: string; leafHash: string } | null;
};

/**
 * The receipt under a number that only its submitter was told; null when there is none. No name, no text: the number
 * may have been passed on.
 */
export async function publicReceipt(trackingNumber: string): Promise<PublicReceipt | null> {
  const receipt = await database().receipt.findUnique({
    where: { trackingNumber },
    select: {
      id: true,
      trackingNumber: true,
      receivedAt: true,
      sha256: true,
      contribution: { select: { reference: true } },
    },
  });
  if (receipt === null) return null;
  const opening = await database().ledgerOpening.findUnique({
    where: { subject_subjectId: { subject: "receipt", subjectId: receipt.id } },
    select: { record: { select: { kind: true, at: true, commitment: true, leaf: { select: { index: true } } } } },
  });
  const { id: _, contribution, ...known } = receipt;
  return { ...known, reference: contribution.reference, ledger: opening && placeOf(opening.record) };
}

function placeOf(record: { kind: string; at: Date; commitment: string; leaf: { index: bigint } | null }) {
  const index = record.leaf === null ? null : Number(record.leaf.index);
  const state = index === null ? ("waiting" as const) : ("in_log" as const);
  return { state, index, commitment: record.commitment, leafHash: leafHash(leafText(record)) };
}
