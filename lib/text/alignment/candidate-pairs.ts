import type { Features } from "@/lib/text/alignment/paragraph-features";
import { containment, similarity } from "@/lib/text/alignment/paragraph-features";

/** A paragraph without an equal on the other side. */
export type OpenParagraph = {
  index: number;
  kind: "heading" | "paragraph";
  features: Features;
  /** Between which anchors it stands; equal numbers on both sides are the same gap. */
  gap: number;
  /** See `exactKey`. */
  key: string;
  /** Whether no other paragraph of its version has this key. */
  unique: boolean;
};

export type Candidate = {
  before: OpenParagraph;
  after: OpenParagraph;
  score: number;
  sameGap: boolean;
};

/** The least likeness worth a look, also for a part of a paragraph that was split. */
const leastScore = 0.3;
const leastContainment = 0.6;
/** In gaps of up to so many pairs each is compared; beyond, those alone that share rare words. */
const mostPairsPerGap = 6000;
/** Words and pairs of words that occur in more paragraphs than this do not lead to candidates. */
const commonFrom = 24;
const mostCandidates = 12;
/** A heading that became a paragraph is the same with less certainty. */
const otherKind = 0.9;

/** The pairs that may belong together, each once, with how alike they are. Never all pairs of a large draft. */
export function candidatePairs(before: OpenParagraph[], after: OpenParagraph[]): Candidate[] {
  const gapsBefore = Map.groupBy(before, ({ gap }) => gap);
  const gapsAfter = Map.groupBy(after, ({ gap }) => gap);
  const equalsNearby = nearbyEqualsSearch(before, after);
  const search = rareCodeSearch(after);
  return before.flatMap((one) => {
    const neighbours = gapsAfter.get(one.gap) ?? [];
    const small = (gapsBefore.get(one.gap) ?? []).length * neighbours.length <= mostPairsPerGap;
    const others = new Set([...(small ? neighbours : equalsNearby(one)), ...search(one)]);
    return [...others].flatMap((other) => weigh(one, other));
  });
}

function weigh(before: OpenParagraph, after: OpenParagraph): Candidate[] {
  const likeness = before.key === after.key ? 1 : similarity(before.features, after.features);
  const score = before.kind === after.kind ? likeness : likeness * otherKind;
  const part = () =>
    Math.max(
      containment(before.features.codes, after.features.codes),
      containment(after.features.codes, before.features.codes),
    );
  if (score < leastScore && part() < leastContainment) return [];
  return [{ before, after, score, sameGap: before.gap === after.gap }];
}

/** Of a text that recurs hundreds of times in one gap, those of about the same rank, from either end. */
function nearbyEqualsSearch(before: OpenParagraph[], after: OpenParagraph[]): (one: OpenParagraph) => OpenParagraph[] {
  const place = ({ gap, key }: OpenParagraph) => `${gap} ${key}`;
  const same = Map.groupBy(before, place);
  const others = Map.groupBy(after, place);
  return (one) => {
    const equals = others.get(place(one)) ?? [];
    if (equals.length === 0) return [];
    const peers = same.get(place(one)) ?? [];
    const rank = peers.indexOf(one);
    const fromEnd = equals.length - (peers.length - rank);
    return [rank, fromEnd].flatMap((at) => equals.slice(Math.max(0, at - 2), Math.max(0, at + 3)));
  };
}

/** An inverted index of rare words and pairs of words: the paragraphs that share most of them. */
function rareCodeSearch(after: OpenParagraph[]): (one: OpenParagraph) => OpenParagraph[] {
  const postings = new Map<number, OpenParagraph[]>();
  for (const paragraph of after) {
    for (const code of new Set(paragraph.features.codes)) {
      const list = postings.get(code);
      if (list) list.push(paragraph);
      else postings.set(code, [paragraph]);
    }
  }
  return (one) => {
    const hits = new Map<OpenParagraph, number>();
    for (const code of new Set(one.features.codes)) {
      const list = postings.get(code) ?? [];
      if (list.length > commonFrom) continue;
      // A word that few paragraphs share says more than one that many share.
      for (const paragraph of list) hits.set(paragraph, (hits.get(paragraph) ?? 0) + 1 / list.length);
    }
    return [...hits]
      .sort((a, b) => b[1] - a[1] || a[0].index - b[0].index)
      .slice(0, mostCandidates)
      .map(([paragraph]) => paragraph);
  };
}

/** The likeness of each paragraph to the one it resembles most. */
export function bestScores(candidates: Candidate[]): Map<OpenParagraph, number> {
  const best = new Map<OpenParagraph, number>();
  for (const { before, after, score } of candidates) {
    best.set(before, Math.max(best.get(before) ?? 0, score));
    best.set(after, Math.max(best.get(after) ?? 0, score));
  }
  return best;
}
