import type { Match } from "@/lib/text/alignment/alignment";
import type { Candidate, OpenParagraph } from "@/lib/text/alignment/candidate-pairs";
import { codesOf, containment, dice, similarity, without } from "@/lib/text/alignment/paragraph-features";

type Side = "before" | "after";
/** More parts than this are no split that a person would recognise; it bounds the time of the search. */
const mostParts = 30;

type Proposal = { whole: OpenParagraph; parts: OpenParagraph[]; score: number };

/** How much of a part must come from the whole, and of it from words no other part has taken. */
const leastFromWhole = 0.6;
const leastOwnShare = 0.5;
/** How alike the whole and its parts together must be. */
const leastScore = 0.6;
/** How much likelier the parts together must be than one of them alone. */
const leastGain = 0.03;
/** A part that is as good as this to another paragraph belongs there. */
const strongElsewhere = 0.6;

/**
 * Paragraphs that became several that follow one another, and such that became one. The surest come
 * first, and no paragraph is taken twice.
 */
export function splitAndMerged(candidates: Candidate[], before: OpenParagraph[], after: OpenParagraph[]): Match[] {
  const split = proposals(candidates, "before", after).map((proposal) => ({ ...proposal, side: "before" as const }));
  const merged = proposals(candidates, "after", before).map((proposal) => ({ ...proposal, side: "after" as const }));
  const taken = new Set<OpenParagraph>();
  return [...split, ...merged]
    .sort((a, b) => b.score - a.score || a.whole.index - b.whole.index)
    .flatMap(({ whole, parts, score, side }): Match[] => {
      if ([whole, ...parts].some((paragraph) => taken.has(paragraph))) return [];
      for (const paragraph of [whole, ...parts]) taken.add(paragraph);
      const one = [whole.index];
      const several = parts.map(({ index }) => index);
      return [side === "before" ? { before: one, after: several, score } : { before: several, after: one, score }];
    });
}

function proposals(candidates: Candidate[], wholeSide: Side, others: OpenParagraph[]): Proposal[] {
  const partSide = wholeSide === "before" ? "after" : "before";
  const byIndex = new Map(others.map((paragraph) => [paragraph.index, paragraph]));
  const byPart = Map.groupBy(candidates, (candidate) => candidate[partSide]);
  const wanted = (part: OpenParagraph, whole: OpenParagraph) =>
    (byPart.get(part) ?? []).some((candidate) => candidate[wholeSide] !== whole && candidate.score >= strongElsewhere);
  const fits = (part: OpenParagraph | undefined, whole: OpenParagraph): part is OpenParagraph =>
    part !== undefined &&
    containment(part.features.codes, whole.features.codes) >= leastFromWhole &&
    !wanted(part, whole);
  const found: Proposal[] = [];
  for (const [whole, list] of Map.groupBy(candidates, (candidate) => candidate[wholeSide])) {
    const seen = new Set<OpenParagraph>();
    for (const { [partSide]: seed } of list) {
      if (seen.has(seed) || !fits(seed, whole)) continue;
      const run = [seed];
      const joins = (part: OpenParagraph | undefined): part is OpenParagraph =>
        run.length < mostParts && fits(part, whole);
      for (let next = byIndex.get(seed.index - 1); joins(next); next = byIndex.get(next.index - 1)) run.unshift(next);
      for (let next = byIndex.get(seed.index + 1); joins(next); next = byIndex.get(next.index + 1)) run.push(next);
      for (const part of run) seen.add(part);
      const proposal = judge(whole, withoutStrayEnds(whole, run));
      if (proposal) found.push(proposal);
    }
  }
  return found;
}

/**
 * The parts of a whole around one that is known to be one of them: those beside it that are free and hold its words.
 * Null when there are none, or when they make it no likelier.
 */
export function partsAround(
  whole: OpenParagraph,
  known: OpenParagraph,
  free: Map<number, OpenParagraph>,
): { parts: OpenParagraph[]; score: number } | null {
  const run = [known];
  const joins = (part: OpenParagraph | undefined): part is OpenParagraph =>
    part !== undefined &&
    run.length < mostParts &&
    containment(part.features.codes, whole.features.codes) >= leastFromWhole;
  for (let next = free.get(known.index - 1); joins(next); next = free.get(next.index - 1)) run.unshift(next);
  for (let next = free.get(known.index + 1); joins(next); next = free.get(next.index + 1)) run.push(next);
  const proposal = judge(whole, withoutStrayEnds(whole, run));
  return proposal?.parts.includes(known) ? proposal : null;
}

/** The run without parts at its ends whose words the other parts already account for. */
function withoutStrayEnds(whole: OpenParagraph, run: OpenParagraph[]): OpenParagraph[] {
  const shares = (parts: OpenParagraph[]) => {
    // The longest part chooses first: a stray short one must not take its words.
    const order = [...parts].sort((a, b) => b.features.codes.length - a.features.codes.length || a.index - b.index);
    let left = whole.features.codes;
    const share = new Map<OpenParagraph, number>();
    for (const part of order) {
      share.set(part, containment(part.features.codes, left));
      left = without(left, part.features.codes);
    }
    return parts.map((part) => share.get(part) ?? 0);
  };
  let parts = run;
  for (let own = shares(parts); parts.length > 0 && own.some((share) => share < leastOwnShare); own = shares(parts)) {
    if ((own[0] ?? 0) < leastOwnShare) parts = parts.slice(1);
    else if ((own.at(-1) ?? 0) < leastOwnShare) parts = parts.slice(0, -1);
    else return [];
  }
  return parts;
}

function judge(whole: OpenParagraph, parts: OpenParagraph[]): Proposal | null {
  if (parts.length < 2) return null;
  const together = codesOf(parts.flatMap(({ features }) => features.words));
  const score = dice(whole.features.codes, together);
  const alone = Math.max(...parts.map((part) => similarity(whole.features, part.features)));
  return score >= leastScore && score >= alone + leastGain ? { whole, parts, score } : null;
}
