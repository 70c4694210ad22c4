import type { Match } from "@/lib/text/alignment/alignment";
import { bestScores, type Candidate } from "@/lib/text/alignment/candidate-pairs";
import { heaviestChain } from "@/lib/text/alignment/heaviest-chain";

/** How alike neighbours must be to count as one paragraph that was edited; of few words, more so. */
const leastInPlace = 0.3;
const leastInPlaceWhenShort = 0.55;
const shortBelow = 8;
/** Elsewhere in the draft more is asked, and more than a few words. */
const leastElsewhere = 0.55;
const fewestWordsElsewhere = 5;
/** An in-place pair gives way where one of the two has a counterpart elsewhere that is so much better. */
const muchBetter = 0.3;

/**
 * Pairs of an old and a new paragraph that differ in words: first those that stand between the same
 * anchors, in order, then what is alike anywhere in the draft, the surest first.
 */
export function editedPairs(candidates: Candidate[]): Match[] {
  const best = bestScores(candidates.filter(isSureAnywhere));
  const inPlace = candidates
    .filter(isLikelyInPlace)
    .filter(({ before, after, score }) => Math.max(best.get(before) ?? 0, best.get(after) ?? 0) < score + muchBetter)
    .map((candidate) => ({
      before: candidate.before.index,
      after: candidate.after.index,
      weight: candidate.score * (4 + Math.min(12, candidate.before.features.words.length)),
      score: candidate.score,
    }));
  const matches: Match[] = [];
  const taken = { before: new Set<number>(), after: new Set<number>() };
  const take = (before: number, after: number, score: number) => {
    if (taken.before.has(before) || taken.after.has(after)) return;
    taken.before.add(before);
    taken.after.add(after);
    matches.push({ before: [before], after: [after], score });
  };
  for (const { before, after, score } of heaviestChain(inPlace)) take(before, after, score);
  const elsewhere = candidates.filter(isSureAnywhere).sort(surestFirst);
  for (const { before, after, score } of elsewhere) take(before.index, after.index, score);
  return matches;
}

/** How alike two paragraphs must be that alone are left between the same two neighbours. */
const leastBetweenNeighbours = 0.35;

/** Pairs of the same kind that stand alone between neighbours which belong together: few words may do there. */
export function pairsBetweenNeighbours(candidates: Candidate[], matches: Match[]): Match[] {
  const counterparts = new Map(matches.flatMap(({ before, after }) => before.map((index) => [index, after] as const)));
  const meet = (before: number, after: number) => counterparts.get(before)?.includes(after) === true;
  return candidates
    .filter(({ before, after, score }) => before.kind === after.kind && score >= leastBetweenNeighbours)
    .filter(({ before, after }) => meet(before.index - 1, after.index - 1) && meet(before.index + 1, after.index + 1))
    .map(({ before, after, score }) => ({ before: [before.index], after: [after.index], score }));
}

function isLikelyInPlace({ before, after, score, sameGap }: Candidate): boolean {
  const words = Math.min(before.features.words.length, after.features.words.length);
  return sameGap && score >= (words < shortBelow ? leastInPlaceWhenShort : leastInPlace);
}

function isSureAnywhere({ before, after, score }: Candidate): boolean {
  // A label that recurs ("Example:") has not moved when one goes here and another comes there.
  if (before.key === after.key && before.unique && after.unique) return true;
  const words = Math.min(before.features.words.length, after.features.words.length);
  return score >= leastElsewhere && words >= fewestWordsElsewhere;
}

/** By likeness; of equal ones, those that stand closest. */
function surestFirst(a: Candidate, b: Candidate): number {
  const distance = ({ before, after }: Candidate) => Math.abs(before.index - after.index);
  return (
    b.score - a.score || distance(a) - distance(b) || a.before.index - b.before.index || a.after.index - b.after.index
  );
}
