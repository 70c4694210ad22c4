const mostSuggested = 3;
const farthest = 2;

/** Numbers of a text that somebody may have meant who typed another: those with the fewest letters changed. */
export function nearNumbers(typed: string, numbers: readonly string[]): string[] {
  const asked = bare(typed);
  // Longer than any number with its two wrong letters; nobody meant one of ours.
  if (asked === "" || asked.length > 20) return [];
  return numbers
    .map((number, order) => ({ number, order, distance: distanceOf(asked, bare(number)) }))
    .filter(({ distance, number }) => distance <= Math.min(farthest, bare(number).length - 1 || 1))
    .sort((left, right) => left.distance - right.distance || left.order - right.order)
    .slice(0, mostSuggested)
    .map(({ number }) => number);
}

function bare(number: string): string {
  return number.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Levenshtein's distance, which is small work for words as short as these. */
function distanceOf(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > farthest) return farthest + 1;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? farthest + 1;
}
