/** Vowel signs and the stroke that only lengthens a line; with or without them it is the same Arabic word. */
const arabicSigns = /[\u0610-\u061A\u0640\u064B-\u065F\u0670]/g;

/**
 * A word as it is counted: compatibility forms made one, small letters, in Arabic without vowel signs and with one
 * form of alef, in French without what elision puts before it, in English without what an apostrophe hangs on it.
 * @param language BCP 47
 */
export function foldedWord(word: string, language: string): string {
  const small = word.normalize("NFKC").toLowerCase();
  const primary = language.split("-")[0];
  if (primary === "ar") return small.replace(arabicSigns, "").replace(/[أإآٱ]/g, "ا");
  const pieces = small.split(/['’]/);
  if (primary === "fr") return pieces.at(-1) ?? small;
  return primary === "en" ? (pieces[0] ?? small) : small;
}
