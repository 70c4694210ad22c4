import type { AlignedInput } from "@/lib/text/alignment/alignment";
import { heaviestChain } from "@/lib/text/alignment/heaviest-chain";
import { sizeOf, tellingSize, weightOf } from "@/lib/text/alignment/paragraph-features";

export type ExactPair = { before: number; after: number };

/**
 * The paragraphs that both versions hold word for word. Those whose text occurs once on each side and
 * that keep their order are anchors; equal neighbours of an anchor follow it. What left the order is
 * taken as moved when its text is long enough to tell, or it is one of `certain`: "Article 6" may well be another
 * article. Texts are equal when their keys are.
 */
export function exactAnchors(
  before: AlignedInput[],
  beforeKeys: string[],
  afterKeys: string[],
  certain: { has(before: number): boolean },
): { anchors: ExactPair[]; moved: ExactPair[] } {
  const unique = uniquePairs(beforeKeys, afterKeys).map((pair) => ({
    ...pair,
    weight: weightOf(before[pair.before]?.text ?? ""),
  }));
  const chain = heaviestChain(unique);
  const kept = new Set(chain.map((pair) => pair.before));
  const moved = unique.filter(
    (pair) =>
      !kept.has(pair.before) && (certain.has(pair.before) || sizeOf(before[pair.before]?.text ?? "") >= tellingSize),
  );
  return { anchors: withNeighbours(chain, beforeKeys, afterKeys), moved };
}

function uniquePairs(beforeKeys: string[], afterKeys: string[]): ExactPair[] {
  const places = onlyPlaces(afterKeys);
  const pairs: ExactPair[] = [];
  for (const [key, place] of onlyPlaces(beforeKeys)) {
    const other = places.get(key);
    if (other !== undefined) pairs.push({ before: place, after: other });
  }
  return pairs;
}

/** Where each text stands that occurs but once. */
function onlyPlaces(keys: string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  keys.forEach((key, index) => {
    if (places.has(key)) repeated.add(key);
    else places.set(key, index);
  });
  for (const key of repeated) places.delete(key);
  return places;
}

/** In every gap between two anchors, and at both ends, what is equal from its start and from its end. */
function withNeighbours(chain: ExactPair[], beforeKeys: string[], afterKeys: string[]): ExactPair[] {
  const anchors: ExactPair[] = [];
  let start = { before: 0, after: 0 };
  for (const end of [...chain, { before: beforeKeys.length, after: afterKeys.length }]) {
    const equal = (pair: ExactPair) => beforeKeys[pair.before] === afterKeys[pair.after];
    // From the end first: a label such as "Example:" belongs to what follows it.
    const tail: ExactPair[] = [];
    let last = { before: end.before - 1, after: end.after - 1 };
    while (last.before >= start.before && last.after >= start.after && equal(last)) {
      tail.push(last);
      last = { before: last.before - 1, after: last.after - 1 };
    }
    let head = start;
    while (head.before <= last.before && head.after <= last.after && equal(head)) {
      anchors.push(head);
      head = { before: head.before + 1, after: head.after + 1 };
    }
    anchors.push(...tail.reverse());
    if (end.before < beforeKeys.length) anchors.push({ before: end.before, after: end.after });
    start = { before: end.before + 1, after: end.after + 1 };
  }
  return anchors;
}
