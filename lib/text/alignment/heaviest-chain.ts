export type WeighedPair = { before: number; after: number; weight: number };

/**
 * The pairs that keep one order on both sides and weigh most together: the longest increasing
 * subsequence, weighed. No index occurs twice. O(n log n); of equal chains the one that was listed
 * first wins, so the outcome never depends on chance.
 */
export function heaviestChain<T extends WeighedPair>(pairs: T[]): T[] {
  const sorted = [...pairs].sort((a, b) => a.before - b.before || b.after - a.after);
  const width = sorted.reduce((most, pair) => Math.max(most, pair.after + 1), 0);
  // A Fenwick tree of the heaviest chain (as an index into `sorted`) that ends before a place.
  const tree: number[] = new Array(width + 1).fill(-1);
  const totals: number[] = [];
  const previous: number[] = [];
  let last = -1;
  sorted.forEach((pair, index) => {
    let best = -1;
    for (let at = pair.after; at > 0; at -= at & -at) best = heavier(tree[at] ?? -1, best, totals);
    previous.push(best);
    totals.push(pair.weight + (totals[best] ?? 0));
    for (let at = pair.after + 1; at <= width; at += at & -at) tree[at] = heavier(index, tree[at] ?? -1, totals);
    last = heavier(index, last, totals);
  });
  const chain: T[] = [];
  for (let at = last; at >= 0; at = previous[at] ?? -1) {
    const pair = sorted[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

/** The heavier of two chains; of equal ones the earlier. */
function heavier(one: number, other: number, totals: number[]): number {
  const difference = (totals[one] ?? -1) - (totals[other] ?? -1);
  if (difference !== 0) return difference > 0 ? one : other;
  return Math.min(one, other);
}
