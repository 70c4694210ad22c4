import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { wordSegmenter } from "@/lib/text/words";

/** The languages that texts are made in, and how many of twenty are in each. */
export const shares = { en: 8, fr: 3, es: 3, ar: 2, ru: 2, zh: 2 } as const;
export type MadeLanguage = keyof typeof shares;

/** Words of a language, the most frequent first, each with how often it stands in the words of the interface. */
export type Vocabulary = readonly (readonly [word: string, times: number])[];

/** What people read on the pages, as a vocabulary: some thousands of words with the frequencies of a real language. */
export function vocabularyOf(language: MadeLanguage): Vocabulary {
  const folder = join(import.meta.dirname, "..", "lib", "i18n", "messages", language);
  const counts = new Map<string, number>();
  for (const file of globSync("*.json", { cwd: folder })) {
    // Values alone, without the parts in braces.
    const values = readFileSync(join(folder, file), "utf8").matchAll(/: "((?:[^"\\]|\\.)*)"/g);
    for (const [, value = ""] of values) {
      for (const { segment, isWordLike } of wordSegmenter(language).segment(value.replace(/\{[^}]*\}?|\\./g, " "))) {
        if (isWordLike && /^\p{L}+$/u.test(segment))
          counts.set(segment.toLowerCase(), (counts.get(segment.toLowerCase()) ?? 0) + 1);
      }
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** Sentences of 8 to 24 words, drawn by their frequency; the same ones every time. */
export function variedSentences(language: MadeLanguage, vocabulary: Vocabulary, count: number): string[] {
  const draw = sequence(language.charCodeAt(0) * 256 + language.charCodeAt(1));
  const sums: number[] = [];
  let total = 0;
  for (const [, times] of vocabulary) {
    total += times;
    sums.push(total);
  }
  const word = () => vocabulary[placeOf(sums, draw() * total)]?.[0] ?? "";
  const [blank, stop] = language === "zh" ? ["", "。"] : [" ", "."];
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 8 + Math.floor(draw() * 17) }, word);
    return words.join(blank) + stop;
  });
}

function placeOf(sums: readonly number[], wanted: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Numbers between 0 and 1 that look like chance and are the same every time (Park and Miller, 1988). */
export function sequence(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
