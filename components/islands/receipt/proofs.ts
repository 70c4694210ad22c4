import { type Bytes, hexOf, sha256 } from "./bytes";

const node = (left: Bytes, right: Bytes) => sha256(Uint8Array.of(1), left, right);

export const leafOf = (entry: Bytes): Promise<Bytes> => sha256(Uint8Array.of(0), entry);

/** The root to which an inclusion proof leads (RFC 9162, 2.1.3.2); null when it is none. */
export async function rootByInclusion(
  leaf: Bytes,
  index: number,
  size: number,
  path: readonly Bytes[],
): Promise<string | null> {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return null;
  let [position, last, hash] = [index, size - 1, leaf];
  for (const beside of path) {
    if (last === 0) return null;
    if (position % 2 === 1 || position === last) {
      hash = await node(beside, hash);
      while (position % 2 === 0 && position !== 0) [position, last] = [position / 2, Math.floor(last / 2)];
    } else {
      hash = await node(hash, beside);
    }
    [position, last] = [Math.floor(position / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hexOf(hash) : null;
}

export type TreeHead = { size: number; root: Bytes };

/** Whether the later tree begins with the earlier one (RFC 9162, 2.1.4.2). */
export async function isConsistent(from: TreeHead, to: TreeHead, path: readonly Bytes[]): Promise<boolean> {
  if (from.size < 1 || from.size > to.size) return false;
  if (from.size === to.size) return hexOf(from.root) === hexOf(to.root);
  const [first, ...rest] = Number.isInteger(Math.log2(from.size)) ? [from.root, ...path] : path;
  if (first === undefined) return false;
  let [position, last] = [from.size - 1, to.size - 1];
  while (position % 2 === 1) [position, last] = [Math.floor(position / 2), Math.floor(last / 2)];
  let [earlier, later] = [first, first];
  for (const beside of rest) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      earlier = await node(beside, earlier);
      later = await node(beside, later);
      while (position % 2 === 0 && position !== 0) [position, last] = [position / 2, Math.floor(last / 2)];
    } else {
      later = await node(later, beside);
    }
    [position, last] = [Math.floor(position / 2), Math.floor(last / 2)];
  }
  return last === 0 && hexOf(earlier) === hexOf(from.root) && hexOf(later) === hexOf(to.root);
}
