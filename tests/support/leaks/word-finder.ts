const shortest = 4;
const mask = 0xffff;

/** A number of 16 bits that the last four characters alone decide. */
const turned = (sum: number, code: number) => ((sum << 4) ^ code) & mask;

/**
 * Looks for many words at once, going through a text a single time; asking for one after the other takes as many times
 * as there are words. Small and capital letters are one. The answer says where each word that is there stands first.
 */
export function wordFinder(words: readonly string[]): (text: string) => ReadonlyMap<string, number> {
  const byBeginning = new Map<number, string[]>();
  for (const word of new Set(words.map((one) => one.toLowerCase()))) {
    if (word.length < shortest) throw new Error(`“${word}” is too short to be looked for`);
    const sum = sumOf(word.slice(0, shortest));
    byBeginning.set(sum, [...(byBeginning.get(sum) ?? []), word]);
  }
  const begins = new Uint8Array(mask + 1);
  for (const sum of byBeginning.keys()) begins[sum] = 1;
  return (text) => {
    const lower = text.toLowerCase();
    const found = new Map<string, number>();
    let sum = 0;
    for (let end = 0; end < lower.length; end += 1) {
      sum = turned(sum, lower.charCodeAt(end));
      if (begins[sum] === 0) continue;
      const at = end - shortest + 1;
      for (const word of byBeginning.get(sum) ?? []) {
        if (!found.has(word) && lower.startsWith(word, at)) found.set(word, at);
      }
    }
    return found;
  };
}

function sumOf(beginning: string): number {
  return [...beginning].reduce((sum, character) => turned(sum, character.charCodeAt(0)), 0);
}
