import type { AlignedInput, Alignment, Known, Match } from "@/lib/text/alignment/alignment";
import { bestScores, type Candidate, candidatePairs, type OpenParagraph } from "@/lib/text/alignment/candidate-pairs";
import { editedPairs, pairsBetweenNeighbours } from "@/lib/text/alignment/edited-pairs";
import { equalNeighbours } from "@/lib/text/alignment/equal-neighbours";
import { type ExactPair, exactAnchors } from "@/lib/text/alignment/exact-anchors";
import { heaviestChain } from "@/lib/text/alignment/heaviest-chain";
import { grownPairs, knownPlaces, likenessOf } from "@/lib/text/alignment/known-matches";
import { exactKey, FeatureReader, weightOf } from "@/lib/text/alignment/paragraph-features";
import { inReadingOrder } from "@/lib/text/alignment/reading-order";
import { splitAndMerged } from "@/lib/text/alignment/split-and-merged";

/**
 * What became of each paragraph of a draft in its next version. Every id of both sides occurs in
 * exactly one alignment. They come in the order of `after`, those that are gone where they stood.
 * Ids must be unique on each side. `language` is the BCP 47 tag of the text. The same texts always
 * give the same result. What is `known` beforehand stays so.
 *
 * Equal texts anchor the comparison; between two anchors, paragraphs are matched by the words they
 * share; what is left is sought in the whole draft, through an index of rare words. The heaviest
 * chain of matches that kept its order decides which ones moved.
 */
export function alignParagraphs(
  before: AlignedInput[],
  after: AlignedInput[],
  language: string,
  known: Known = { pairs: [], held: [] },
): Alignment[] {
  const reader = new FeatureReader(language);
  const { held, beforeKeys, afterKeys, partners } = knownPlaces(before, after, known);
  const settled: Match[] = held.map((match) => ({ ...match, score: likenessOf(match, before, after, reader) }));
  const { anchors, moved } = exactAnchors(before, beforeKeys, afterKeys, partners);
  const exact = [...anchors, ...moved].map((pair) => ({ before: [pair.before], after: [pair.after] }));
  const [sure, equal] = partition(exact, ({ before: [old] }) => old !== undefined && partners.has(old));
  const pairs = sure.map((match) => ({ ...match, score: likenessOf(match, before, after, reader) }));
  const matches: Match[] = [...settled, ...equal.map((match) => ({ ...match, score: 1 }))];
  matches.push(...equalNeighbours([...matches, ...pairs], beforeKeys, afterKeys));
  const found = [...matches, ...pairs];
  const openBefore = openParagraphs(before, beforeKeys, found, anchors, "before", reader);
  const openAfter = openParagraphs(after, afterKeys, found, anchors, "after", reader);
  matches.push(
    ...grownPairs(pairs, openBefore, openAfter, {
      before: (index) => readParagraph(before, index, reader),
      after: (index) => readParagraph(after, index, reader),
    }),
  );
  const candidates = stillOpen(candidatePairs(openBefore, openAfter), matches);
  matches.push(
    ...splitAndMerged(candidates, unmatched(openBefore, matches, "before"), unmatched(openAfter, matches, "after")),
  );
  matches.push(...editedPairs(stillOpen(candidates, matches)));
  matches.push(...equalNeighbours(matches, beforeKeys, afterKeys));
  matches.push(...pairsBetweenNeighbours(stillOpen(candidates, matches), matches));
  const doubts = bestScores(stillOpen(candidates, matches));
  const certainty = (one: OpenParagraph) => 1 - (doubts.get(one) ?? 0);
  const all = [
    ...matches,
    ...unmatched(openBefore, matches, "before").map((one) => ({
      before: [one.index],
      after: [],
      score: certainty(one),
    })),
    ...unmatched(openAfter, matches, "after").map((one) => ({ before: [], after: [one.index], score: certainty(one) })),
  ];
  const stayed = whoStayed(matches, before);
  return inReadingOrder(all, stayed).map((match) => toAlignment(match, before, after, !stayed.has(match)));
}

function partition<T>(items: T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/** A paragraph with its features, wherever it stands. */
function readParagraph(items: AlignedInput[], index: number, reader: FeatureReader): OpenParagraph {
  const { kind = "paragraph", text = "" } = items[index] ?? {};
  return { index, kind, features: reader.read(text), gap: -1, key: "", unique: false };
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
  const pairs = matches
    .filter(({ before: olds, after }) => olds.length > 0 && after.length > 0)
    .map((match) => ({
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
