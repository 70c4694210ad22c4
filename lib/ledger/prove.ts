import type { Database } from "@/lib/db/client";
import { readSubtrees } from "./log-hashes";
import { consistencyRanges, inclusionRanges, type LeafRange, rootOf, subtreesOf } from "./merkle";

/**
 * The hashes that prove that the leaf at `index` is in the tree of the first `size` leaves, from the leaf upwards
 * (RFC 9162, section 2.1.3), lower-case hex. The caller has checked 0 ≤ index < size ≤ length of the log.
 */
export function proveInclusion(db: Database, index: number, size: number): Promise<string[]> {
  return readRanges(db, inclusionRanges(index, size));
}

/**
 * The hashes that prove that the tree of `to` leaves begins with that of `from` (RFC 9162, section 2.1.4). The caller
 * has checked 1 ≤ from ≤ to ≤ length of the log.
 */
export function proveConsistency(db: Database, from: number, to: number): Promise<string[]> {
  return readRanges(db, consistencyRanges(from, to));
}

/** The root of the tree of the first `size` leaves. */
export async function rootAt(db: Database, size: number): Promise<string> {
  return rootOf(await readSubtrees(db, subtreesOf({ from: 0, to: size })));
}

async function readRanges(db: Database, ranges: readonly LeafRange[]): Promise<string[]> {
  const parts = ranges.map(subtreesOf);
  const hashes = (await readSubtrees(db, parts.flat())).values();
  return parts.map((part) => rootOf(part.map(() => hashes.next().value ?? "")));
}
