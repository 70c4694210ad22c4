import { nodeHash } from "./merkle";

/** Whether the leaf stands at `index` in the tree of `size` leaves with this root (RFC 9162, section 2.1.3.2). */
export function verifyInclusion(given: {
  leaf: string;
  index: number;
  size: number;
  path: readonly string[];
  root: string;
}): boolean {
  const { leaf, index, size, path, root } = given;
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  let [position, last, hash] = [index, size - 1, leaf];
  for (const beside of path) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      hash = nodeHash(beside, hash);
      while (position % 2 === 0 && position !== 0) [position, last] = [position / 2, Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, beside);
    }
    [position, last] = [Math.floor(position / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash === root;
}

/** Whether the tree of `to` leaves begins with the tree of `from` leaves (RFC 9162, section 2.1.4.2). */
export function verifyConsistency(given: {
  from: number;
  to: number;
  fromRoot: string;
  toRoot: string;
  path: readonly string[];
}): boolean {
  const { from, to, fromRoot, toRoot, path } = given;
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 1 || from > to) return false;
  if (from === to) return path.length === 0 && fromRoot === toRoot;
  const wholeTree = Number.isInteger(Math.log2(from));
  const [first, ...rest] = wholeTree ? [fromRoot, ...path] : path;
  if (first === undefined) return false;
  let [position, last] = [from - 1, to - 1];
  while (position % 2 === 1) [position, last] = [Math.floor(position / 2), Math.floor(last / 2)];
  let [earlier, later] = [first, first];
  for (const beside of rest) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      earlier = nodeHash(beside, earlier);
      later = nodeHash(beside, later);
      while (position % 2 === 0 && position !== 0) [position, last] = [position / 2, Math.floor(last / 2)];
    } else {
      later = nodeHash(later, beside);
    }
    [position, last] = [Math.floor(position / 2), Math.floor(last / 2)];
  }
  return last === 0 && earlier === fromRoot && later === toRoot;
}
