import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  consistencyRanges,
  emptyRoot,
  GrowingTree,
  inclusionRanges,
  type LeafRange,
  leafHash,
  nodeHash,
  rootOf,
  subtreesOf,
} from "@/lib/ledger/merkle";
import { verifyConsistency, verifyInclusion } from "@/lib/ledger/merkle-proof";

/** The eight entries and the roots that the programs of Certificate Transparency are tested with. */
const entries = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const roots = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const published = entries.map((hex) => leafHash(Buffer.from(hex, "hex")));

/** The definition of RFC 6962, section 2.1, word for word. */
function naiveRoot(leaves: readonly string[]): string {
  const [only, ...more] = leaves;
  if (only === undefined) return emptyRoot;
  if (more.length === 0) return only;
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeHash(naiveRoot(leaves.slice(0, half)), naiveRoot(leaves.slice(half)));
}

function naiveConsistency(earlier: number, leaves: readonly string[], known: boolean): string[] {
  if (earlier === leaves.length) return known ? [] : [naiveRoot(leaves)];
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  return earlier <= half
    ? [...naiveConsistency(earlier, left, known), naiveRoot(right)]
    : [...naiveConsistency(earlier - half, right, false), naiveRoot(left)];
}

const hashesOf = (leaves: readonly string[], ranges: readonly LeafRange[]) =>
  ranges.map(({ from, to }) => naiveRoot(leaves.slice(from, to)));
const leavesOf = (size: number) => Array.from({ length: size }, (_, index) => leafHash(`entry ${index}`));
const flip = (hash: string) => (hash.startsWith("0") ? "1" : "0") + hash.slice(1);

const aPlace = fc
  .integer({ min: 1, max: 300 })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.integer({ min: 0, max: size - 1 }) }));

describe("the tree of the ledger", () => {
  it("has the roots that Certificate Transparency publishes for its test entries", () => {
    const tree = new GrowingTree();
    expect(tree.root).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(
      published.map((leaf) => {
        tree.append(leaf);
        return tree.root;
      }),
    ).toEqual(roots);
  });

  it("gives the inclusion and consistency proofs that Certificate Transparency publishes", () => {
    expect(hashesOf(published, inclusionRanges(0, 8))).toEqual([
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ]);
    expect(hashesOf(published, consistencyRanges(6, 8))).toEqual([
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
  });

  it("grows to the root of the definition, from any size it is taken up at, and keeps each subtree once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 100 }), (before, more) => {
        const leaves = leavesOf(before + more);
        const known = subtreesOf({ from: 0, to: before }).map(({ level, index }) =>
          naiveRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)),
        );
        const tree = new GrowingTree(before, known);
        const completed = leaves.slice(before).flatMap((leaf) => tree.append(leaf));
        expect(tree.root).toBe(naiveRoot(leaves));
        expect(tree.size).toBe(before + more);
        const wanted = (size: number) => {
          let count = 0;
          for (let width = 2; width <= size; width *= 2) count += Math.floor(size / width);
          return count;
        };
        expect(completed).toHaveLength(wanted(before + more) - wanted(before));
        for (const { level, index, hash } of completed) {
          expect(hash).toBe(naiveRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("proves every leaf, and no other leaf, place, size or root", () => {
    fc.assert(
      fc.property(aPlace, ({ size, index }) => {
        const leaves = leavesOf(size);
        const path = hashesOf(leaves, inclusionRanges(index, size));
        const good = { leaf: leaves[index] ?? "", index, size, path, root: naiveRoot(leaves) };
        expect(verifyInclusion(good)).toBe(true);
        expect(verifyInclusion({ ...good, leaf: flip(good.leaf) })).toBe(false);
        expect(verifyInclusion({ ...good, root: flip(good.root) })).toBe(false);
        expect(verifyInclusion({ ...good, index: size })).toBe(false);
        expect(verifyInclusion({ ...good, index: -1 })).toBe(false);
        expect(verifyInclusion({ ...good, path: [...path, good.root] })).toBe(false);
        if (size > 1) {
          expect(verifyInclusion({ ...good, index: (index + 1) % size })).toBe(false);
          expect(verifyInclusion({ ...good, path: path.slice(1) })).toBe(false);
          expect(verifyInclusion({ ...good, path: path.map(flip) })).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("proves that a log continues an earlier one, and nothing that does not", () => {
    fc.assert(
      fc.property(aPlace, ({ size: to, index }) => {
        const from = index + 1;
        const leaves = leavesOf(to);
        const path = hashesOf(leaves, consistencyRanges(from, to));
        expect(path).toEqual(naiveConsistency(from, leaves, true));
        const good = { from, to, path, fromRoot: naiveRoot(leaves.slice(0, from)), toRoot: naiveRoot(leaves) };
        expect(verifyConsistency(good)).toBe(true);
        expect(verifyConsistency({ ...good, fromRoot: flip(good.fromRoot) })).toBe(false);
        expect(verifyConsistency({ ...good, toRoot: flip(good.toRoot) })).toBe(false);
        expect(verifyConsistency({ ...good, from: 0 })).toBe(false);
        expect(verifyConsistency({ ...good, from: to + 1 })).toBe(false);
        expect(verifyConsistency({ ...good, path: [...path, good.toRoot] })).toBe(false);
        if (from < to) {
          expect(verifyConsistency({ ...good, path: path.map(flip) })).toBe(false);
          expect(verifyConsistency({ ...good, path: path.slice(1) })).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("is put together from complete subtrees, a logarithm of them", () => {
    fc.assert(
      fc.property(aPlace, ({ size }) => {
        const leaves = leavesOf(size);
        const parts = subtreesOf({ from: 0, to: size });
        expect(parts.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size + 1)));
        expect(
          rootOf(
            parts.map(({ level, index }) => naiveRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))),
          ),
        ).toBe(naiveRoot(leaves));
      }),
      { numRuns: 60 },
    );
  });
});
