import { createHash } from "node:crypto";

/*
 * The Merkle tree of RFC 6962 section 2.1 (the same in RFC 9162), over hashes as lower-case hex. Positions are plain
 * numbers: a log of 2^53 entries is beyond us. Complete subtrees have an address, level and index: level 0 are the
 * leaves, the node (level, index) covers the leaves from index * 2^level on.
 */

/** The leaves from `from` up to, not including, `to`. */
export type LeafRange = { from: number; to: number };

/** A complete subtree of 2^level leaves, the index-th from the left. */
export type SubtreeAddress = { level: number; index: number };

function sha256(prefix: number, ...parts: (string | Buffer)[]): string {
  const hash = createHash("sha256").update(Uint8Array.of(prefix));
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}

/** The root of a log in which nothing is: SHA-256 of nothing. */
export const emptyRoot = createHash("sha256").digest("hex");

/** Hash of one entry: SHA-256(0x00 || entry), text as UTF-8. */
export function leafHash(entry: string | Buffer): string {
  return sha256(0, entry);
}

/** Hash of two subtrees side by side: SHA-256(0x01 || left || right). */
export function nodeHash(left: string, right: string): string {
  return sha256(1, Buffer.from(left, "hex"), Buffer.from(right, "hex"));
}

/** The largest power of two below `size`, where a tree of that size is divided; `size` is at least 2. */
function splitPoint(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/** Which ranges an inclusion proof of the leaf consists of, from the leaf upwards: PATH(index, D[size]). */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  const ranges: LeafRange[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitPoint(to - from);
    if (index < middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  return ranges.reverse();
}

/** Which ranges prove that the first `earlier` of `size` leaves are what they were: PROOF(earlier, D[size]). */
export function consistencyRanges(earlier: number, size: number): LeafRange[] {
  const ranges: LeafRange[] = [];
  let [from, to] = [0, size];
  while (earlier < to) {
    const middle = from + splitPoint(to - from);
    if (earlier <= middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  // Where the earlier tree is itself the left part, its root is known to whoever asks.
  if (from > 0) ranges.push({ from, to });
  return ranges.reverse();
}

/** The complete subtrees that make up a range of such a proof, from left to right; at most one of each level. */
export function subtreesOf({ from, to }: LeafRange): SubtreeAddress[] {
  const found: SubtreeAddress[] = [];
  for (let start = from; start < to; ) {
    let [level, width] = [0, 1];
    while (start % (width * 2) === 0 && start + width * 2 <= to) [level, width] = [level + 1, width * 2];
    found.push({ level, index: start / width });
    start += width;
  }
  return found;
}

/** The root over complete subtrees, given from left to right as subtreesOf lists them. */
export function rootOf(subtrees: readonly string[]): string {
  return subtrees.length === 0 ? emptyRoot : subtrees.reduceRight((right, left) => nodeHash(left, right));
}

/**
 * The right edge of a growing tree: the complete subtrees of its present size. Memory is a logarithm of the log.
 */
export class GrowingTree {
  /** Hash of the complete subtree of each level that is part of the edge; undefined where there is none. */
  readonly #edge: (string | undefined)[] = [];
  #size = 0;

  /** Starts at a size whose complete subtrees are known, in the order of `subtreesOf({ from: 0, to: size })`. */
  constructor(size = 0, subtrees: readonly string[] = []) {
    for (const [position, { level }] of subtreesOf({ from: 0, to: size }).entries()) {
      this.#edge[level] = subtrees[position];
    }
    this.#size = size;
  }

  get size(): number {
    return this.#size;
  }

  get root(): string {
    return rootOf([...this.#edge].reverse().filter((hash) => hash !== undefined));
  }

  /** Appends a leaf; gives the subtrees that became complete with it, from the lowest up, the leaf not among them. */
  append(leaf: string): (SubtreeAddress & { hash: string })[] {
    const completed: (SubtreeAddress & { hash: string })[] = [];
    let hash = leaf;
    let index = this.#size;
    let level = 0;
    for (let left = this.#edge[0]; left !== undefined; left = this.#edge[level]) {
      this.#edge[level] = undefined;
      level += 1;
      index = Math.floor(index / 2);
      hash = nodeHash(left, hash);
      completed.push({ level, index, hash });
    }
    this.#edge[level] = hash;
    this.#size += 1;
    return completed;
  }
}
