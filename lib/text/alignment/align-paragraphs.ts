import type { AlignedInput, Alignment, Match } from "@/lib/text/alignment/alignment";
import { bestScores, type Candidate, candidatePairs, type OpenParagraph } from "@/lib/text/alignment/candidate-pairs";
import { editedPairs, pairsBetweenNeighbours } from "@/lib/text/alignment/edited-pairs";
import { equalNeighbours } from "@/lib/text/alignment/equal-neighbours";
import { type ExactPair, exactAnchors } from "@/lib/text/alignment/exact-anchors";
import { heaviestChain } from "@/lib/text/alignment/heaviest-chain";
import { exactKey, FeatureReader, weightOf } from "@/lib/text/alignment/paragraph-features";
import { inReadingOrder } from "@/lib/text/alignment/reading-order";
import { splitAndMerged } from "@/lib/text/alignment/split-and-merged";

/**
 * What became of each paragraph of a draft in its next version. Every id of both sides occurs in
 * exactly one alignment. They come in the order of `after`, those that are gone where they stood.
 * Ids must be unique on each side. `language` is the BCP 47 tag of the text. The same texts always
 * give the same result.
 *
 * Equal texts anchor the comparison; between two anchors, paragraphs are matched by the words they
 * share; what is left is sought in the whole draft, through an index of rare words. The heaviest
 * chain of matches that kept its order decides which ones moved.
 */
export function alignParagraphs(before: AlignedInput[], after: AlignedInput[], language: string): Alignment[] {
  const beforeKeys = before.map(exactKey);
  const afterKeys = after.map(exactKey);
  const { anchors, moved } = exactAnchors(before, after);
  const matches: Match[] = [...anchors, ...moved].map((pair) => ({
    before: [pair.before],
    after: [pair.after],
    score: 1,
  }));
  matches.push(...equalNeighbours(matches, beforeKeys, afterKeys));
  const reader = new FeatureReader(language);
  const openBefore = openParagraphs(before, beforeKeys, matches, anchors, "before", reader);
  const openAfter = openParagraphs(after, afterKeys, matches, anchors, "after", reader);
  const candidates = candidatePairs(openBefore, openAfter);
  matches.push(...splitAndMerged(candidates, openBefore, openAfter));
  matches.push(...editedPairs(stillOpen(candidates, matches)));
  matches.push(...equalNeighbours(matches, beforeKeys, afterKeys));
  matches.push(...pairsBetweenNeighbours(stillOpen(candidates, matches), matches));
  const doubts = bestScores(stillOpen(candidates, matches));
  const all = [
    ...matches,
    ...unmatched(openBefore, matches, "before").map((one) => ({ before: [one.index], after: [], score: sure(one) })),
    ...unmatched(openAfter, matches, "after").map((one) => ({ before: [], after: [one.index], score: sure(one) })),
  ];
  function sure(one: OpenParagraph): number {
    return 1 - (doubts.get(one) ?? 0);
  }
  const stayed = whoStayed(matches, before);
  return inReadingOrder(all, stayed).map((match) => toAlignment(match, before, after, !stayed.has(match)));
}

/** The paragraphs without an equal, each with the gap between anchors that it stands in. */
function openParagraphs(
  items: AlignedInput[],
  keys: string[],
  matches: Match[],
  anchors: ExactPair[],
  side: "before" | "after",
  reader: FeatureReader,
): OpenParagraph[] {
  const matched = new Set(matches.flatMap((match) => match[side]));
  const anchored = new Set(anchors.map((anchor) => anchor[side]));
  const occurrences = new Map<string, number>();
  for (const key of keys) occurrences.set(key, (occurrences.get(key) ?? 0) + 1);
  let gap = 0;
  return items.flatMap(({ kind, text }, index): OpenParagraph[] => {
    if (anchored.has(index)) gap += 1;
    if (matched.has(index)) return [];
    const key = keys[index] ?? "";
    return [{ index, kind, features: reader.read(text), gap, key, unique: occurrences.get(key) === 1 }];
  });
}

function unmatched(open: OpenParagraph[], matches: Match[], side: "before" | "after"): OpenParagraph[] {
  const matched = new Set(matches.flatMap((match) => match[side]));
  return open.filter(({ index }) => !matched.has(index));
}

function stillOpen(candidates: Candidate[], matches: Match[]): Candidate[] {
  const before = new Set(matches.flatMap((match) => match.before));
  const after = new Set(matches.flatMap((match) => match.after));
  return candidates.filter((one) => !before.has(one.before.index) && !after.has(one.after.index));
}

/** The matches that kept their order among each other. */
function whoStayed(matches: Match[], before: AlignedInput[]): Set<Match> {
  const pairs = matches.map((match) => ({
    match,
    before: match.before[0] ?? 0,
    after: match.after[0] ?? 0,
    weight: match.before.reduce((sum, index) => sum + weightOf(before[index]?.text ?? ""), 0),
  }));
  return new Set(heaviestChain(pairs).map(({ match }) => match));
}

function toAlignment(match: Match, before: AlignedInput[], after: AlignedInput[], leftOrder: boolean): Alignment {
  const olds = match.before.flatMap((index) => before[index] ?? []);
  const news = match.after.flatMap((index) => after[index] ?? []);
  const [old] = olds;
  const [now] = news;
  const both = old !== undefined && now !== undefined;
  const exact = !both || (olds.length === 1 && news.length === 1 && exactKey(old) === exactKey(now));
  const moved = both && leftOrder;
  const rounded = Math.round(match.score * 100) / 100;
  return {
    kind: both ? kindOf(olds, news, moved) : old ? "gone" : "new",
    before: olds.map(({ id }) => id),
    after: news.map(({ id }) => id),
    score: exact ? rounded : Math.min(rounded, 0.99),
    moved,
    renumbered: both && (old.number !== now.number || old.depth !== now.depth),
  };
}

function kindOf(olds: AlignedInput[], news: AlignedInput[], moved: boolean): Alignment["kind"] {
  if (news.length > 1) return "split";
  if (olds.length > 1) return "merged";
  const [old] = olds;
  const [now] = news;
  if (old?.text !== now?.text || old?.kind !== now?.kind) return "edited";
  return moved ? "moved" : "identical";
}
