/** One organisation as a part of another, by their ids. */
export type PartOf = { wholeId: string; partId: string };

/** Whether something would be a part of itself, directly or through others. */
export function goesInCircles(parts: readonly PartOf[]): boolean {
  const wholesOf = Map.groupBy(parts, ({ partId }) => partId);
  const waiting = new Map<string, number>();
  for (const { wholeId } of parts) waiting.set(wholeId, (waiting.get(wholeId) ?? 0) + 1);
  // Whatever nothing is a part of any more is taken away, until nothing is left but circles.
  const loose = [...wholesOf.keys()].filter((id) => !waiting.has(id));
  let left = parts.length;
  for (const id of loose) {
    for (const { wholeId } of wholesOf.get(id) ?? []) {
      left -= 1;
      const still = (waiting.get(wholeId) ?? 0) - 1;
      waiting.set(wholeId, still);
      if (still === 0) loose.push(wholeId);
    }
  }
  return left > 0;
}
