import { frequentWords } from "./frequent-words";

/** A language that a text looks like (BCP 47), and how much of the text says so, 0 to 1. */
export type LookedLike = { language: string; share: number };

/** Words below which nothing is said of a language. */
export const fewestForLanguage = 20;

const scripts = [
  ["Latn", /\p{Script=Latin}/gu],
  ["Cyrl", /\p{Script=Cyrillic}/gu],
  ["Arab", /\p{Script=Arabic}/gu],
  ["Hani", /\p{Script=Han}/gu],
  ["Kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["Hang", /\p{Script=Hangul}/gu],
  ["Deva", /\p{Script=Devanagari}/gu],
  ["Grek", /\p{Script=Greek}/gu],
  ["Hebr", /\p{Script=Hebrew}/gu],
  ["Thai", /\p{Script=Thai}/gu],
] as const;

/** Scripts that one language writes, as far as this platform meets them. */
const byScript: Readonly<Record<string, string>> = {
  Hani: "zh",
  Kana: "ja",
  Hang: "ko",
  Deva: "hi",
  Grek: "el",
  Hebr: "he",
  Thai: "th",
};
const latin = ["en", "fr", "es", "pt", "de", "it", "nl", "pl", "tr", "id", "sw"];
const cyrillic = ["ru", "uk", "bg"];

/** The language that a text looks like by its letters and its small words; null when it is too short or like none. */
export function languageOf(text: string): LookedLike | null {
  const counts = scripts.map(([name, letters]) => [name, text.match(letters)?.length ?? 0] as const);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const [script, most] = counts.reduce((best, one) => (one[1] > best[1] ? one : best));
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  // A Japanese text has more Chinese characters than syllables, but a Chinese one has none of these.
  const kana = counts.find(([name]) => name === "Kana")?.[1] ?? 0;
  const isDense = script === "Hani" || script === "Kana" || script === "Thai";
  if (isDense ? most < fewestForLanguage * 2 : words.length < fewestForLanguage) return null;
  const share = most / total;
  if (isDense && script !== "Thai") return { language: kana > total * 0.05 ? "ja" : "zh", share };
  if (script === "Arab") return { language: arabicOf(text, most), share };
  const only = byScript[script];
  if (only !== undefined) return { language: only, share };
  return likest(words, script === "Latn" ? latin : cyrillic);
}

/** Persian and Urdu have letters that Arabic has not. */
function arabicOf(text: string, letters: number): string {
  const count = (found: RegExp) => (text.match(found)?.length ?? 0) / letters;
  if (count(/[ٹڈڑںےہھ]/g) > 0.02) return "ur";
  return count(/[پچژگکی]/g) > 0.03 ? "fa" : "ar";
}

/** Which small words make the largest part of the text. Below a tenth it looks like none of them. */
function likest(words: readonly string[], languages: readonly string[]): LookedLike | null {
  const scores = languages.map((language) => ({ language, share: shareOf(words, language) }));
  const [first, second] = scores.toSorted((a, b) => b.share - a.share);
  if (first === undefined || first.share < 0.1 || first.share < (second?.share ?? 0) * 1.15) return null;
  return first;
}

function shareOf(words: readonly string[], language: string): number {
  const known = new Set(frequentWords[language] ?? []);
  return words.filter((word) => known.has(word)).length / words.length;
}

/** What a text looks like, where that is not the language it was declared to be in; null where it may well be. */
export function otherLanguage(text: string, declared: string): LookedLike | null {
  const found = languageOf(text);
  return found === null || found.language === declared.split("-")[0]?.toLowerCase() ? null : found;
}
