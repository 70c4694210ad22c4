import { isLocale, type Locale } from "@/lib/i18n/locales";

const scripts: [Locale, RegExp][] = [
  ["ar", /\p{Script=Arabic}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["zh", /\p{Script=Han}/gu],
];

/** Small words that stand in nearly every sentence of one of the three languages and in none of the others. */
const latin: [Locale, RegExp][] = [
  ["en", /\b(?:the|and|of|should|is|with|that|for|this)\b/giu],
  ["fr", /\b(?:le|les|des|une|est|et|dans|pour|que|qui|doit|aux?)\b/giu],
  ["es", /\b(?:el|los|las|una|es|y|en|para|que|debe|del)\b/giu],
];

/**
 * The language a text is most likely written in, of the six; the given one where nothing speaks for another. It is a
 * guess that the writer can correct in the draft.
 */
export function guessLanguage(text: string, otherwise: string): Locale {
  const sample = text.slice(0, 5_000);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  const script = scripts.find(([, pattern]) => count(pattern) * 2 > letters);
  if (script !== undefined && letters > 0) return script[0];
  const fallback = isLocale(otherwise) ? otherwise : "en";
  const [best, second] = latin
    .map(([locale, pattern]) => ({ locale, hits: count(pattern) }))
    .sort((left, right) => right.hits - left.hits);
  return best !== undefined && second !== undefined && best.hits > second.hits ? best.locale : fallback;
}
