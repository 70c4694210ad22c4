const wordSign = /[\p{L}\p{N}\p{M}]/u;

/** Scripts that part no words by spaces: a term may begin and end anywhere in them. */
const denseSign =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/**
 * Where the words stand in the text, letter by letter, in UTF-16 units from its start. Places that overlap all
 * count, because a change there could mean either. Empty words stand nowhere.
 */
export function literalPlaces(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === "") return places;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/**
 * Where a term stands in the text, one place after the other: whole words only ("State" is not in "States"), capitals
 * and small letters told apart. In scripts without spaces any place counts.
 */
export function termPlaces(text: string, term: string): number[] {
  const places: number[] = [];
  let free = 0;
  for (const at of wholePlaces(text, term)) {
    if (at < free) continue;
    places.push(at);
    free = at + term.length;
  }
  return places;
}

/** Where the words stand without cutting into a word at either end; places may overlap. */
export function wholePlaces(text: string, words: string): number[] {
  return literalPlaces(text, words).filter((at) => !isInsideWord(text, at) && !isInsideWord(text, at + words.length));
}

/** Whether a cut at this place would part a word, a letter from its accent, or a surrogate pair. */
function isInsideWord(text: string, at: number): boolean {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
  const after = String.fromCodePoint(text.codePointAt(at) ?? 32);
  if (!wordSign.test(before) || !wordSign.test(after)) return false;
  return /\p{M}/u.test(after) || !(denseSign.test(before) || denseSign.test(after));
}
