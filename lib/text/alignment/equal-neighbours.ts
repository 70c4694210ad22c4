import type { Match } from "@/lib/text/alignment/alignment";

/**
 * Equal paragraphs that stand beside a match on both sides and have no match yet: a label that recurs
 * ("Example:") goes with the text it stands beside, also when that has moved.
 */
export function equalNeighbours(matches: Match[], beforeKeys: string[], afterKeys: string[]): Match[] {
  const taken = {
    before: new Set(matches.flatMap((match) => match.before)),
    after: new Set(matches.flatMap((match) => match.after)),
  };
  const found: Match[] = [];
  const walk = (before: number, after: number, step: 1 | -1) => {
    let [at, to] = [before + step, after + step];
    while (beforeKeys[at] !== undefined && beforeKeys[at] === afterKeys[to]) {
      if (taken.before.has(at) || taken.after.has(to)) return;
      taken.before.add(at);
      taken.after.add(to);
      found.push({ before: [at], after: [to], score: 1 });
      at += step;
      to += step;
    }
  };
  for (const { before, after } of matches) walk(before.at(-1) ?? -1, after.at(-1) ?? -1, 1);
  for (const { before, after } of matches) walk(before[0] ?? -1, after[0] ?? -1, -1);
  return found;
}
