import type { Match } from "@/lib/text/alignment/alignment";

/**
 * Matches in the order of the new version. What is gone follows the last paragraph before it that
 * kept its order, and so stands before what was written in its place.
 */
export function inReadingOrder(matches: Match[], stayed: Set<Match>): Match[] {
  const present = matches.filter(({ after }) => after.length > 0).sort((a, b) => first(a.after) - first(b.after));
  const gone = new Set(matches.filter(({ after }) => after.length === 0));
  const followers = new Map<Match | null, Match[]>();
  let host: Match | null = null;
  for (const match of matches
    .filter(({ before }) => before.length > 0)
    .sort((a, b) => first(a.before) - first(b.before))) {
    if (stayed.has(match)) host = match;
    else if (gone.has(match)) followers.set(host, [...(followers.get(host) ?? []), match]);
  }
  return [...(followers.get(null) ?? []), ...present.flatMap((match) => [match, ...(followers.get(match) ?? [])])];
}

function first(indexes: number[]): number {
  return indexes[0] ?? 0;
}
