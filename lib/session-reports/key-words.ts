import { stemmer as russianStem } from "@orama/stemmers/russian";
import { wordSegmenter } from "@/lib/text/words";
import { foldedWord } from "./folded-word";
import { stopWordsOf } from "./stop-words";

/** A word as it stands in the text most often, and how often it does in all its forms that we know to be one. */
export type KeyWord = { word: string; count: number };

/** So many are kept and shown. */
export const mostKeyWords = 20;

/**
 * The words of a text by how often they stand in it, the most frequent first, equals by code point: without numbers,
 * single letters and the small words of its language. Capitals count alike. Forms are counted as one only where the
 * text itself shows that they are: a plural in -s whose singular stands in it (English, French, Spanish), an Arabic
 * word with article or preposition that stands in it without. Russian endings are taken off (Snowball), since a word has
 * a dozen of them. Nothing else is guessed.
 *
 * @param language BCP 47; it parts the words (UAX #29, a dictionary for Chinese)
 */
export function keyWordsOf(text: string, language: string): KeyWord[] {
  const surfaces = countSurfaces(text, language);
  const groups = new Map<string, { count: number; forms: { word: string; count: number }[] }>();
  for (const [folded, { word, count }] of surfaces) {
    const key = sameWord(folded, language, surfaces);
    const group = groups.get(key) ?? { count: 0, forms: [] };
    group.count += count;
    group.forms.push({ word, count });
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ count, forms }) => ({ word: forms.sort(byUse)[0]?.word ?? "", count }))
    .sort(byCount);
}

function byCount(one: KeyWord, other: KeyWord): number {
  return other.count - one.count || (one.word < other.word ? -1 : 1);
}

/** Of forms that stand there equally often, the shortest is nearest to the one in a dictionary. */
function byUse(one: KeyWord, other: KeyWord): number {
  return other.count - one.count || one.word.length - other.word.length || byCount(one, other);
}

type Surfaces = Map<string, KeyWord>;

/** Each folded word that counts, with how often it stands there. */
function countSurfaces(text: string, language: string): Surfaces {
  const stop = stopWordsOf(language);
  const found: Surfaces = new Map();
  for (const { segment, isWordLike } of wordSegmenter(language).segment(text)) {
    if (isWordLike !== true) continue;
    const word = foldedWord(segment, language);
    if ([...word].length < 2 || !/\p{L}/u.test(word) || isStop(word, language, stop)) continue;
    const known = found.get(word);
    if (known === undefined) found.set(word, { word, count: 1 });
    else known.count += 1;
  }
  return found;
}

function isStop(word: string, language: string, stop: ReadonlySet<string>): boolean {
  if (stop.has(word)) return true;
  // "And" is written together with the word after it.
  return language.startsWith("ar") && word.startsWith("و") && stop.has(word.slice(1));
}

const arabicPrefixes = ["وال", "بال", "كال", "فال", "ولل", "لل", "ال"];

/** The form of the text under which a word is counted. */
function sameWord(word: string, language: string, surfaces: Surfaces): string {
  const primary = language.split("-")[0] ?? "";
  if (primary === "ar") {
    const prefix = arabicPrefixes.find((one) => word.startsWith(one) && word.length - one.length >= 3);
    if (prefix === undefined) return word;
    const bare = word.slice(prefix.length);
    return [bare, `ال${bare}`].find((form) => surfaces.has(form)) ?? word;
  }
  if (primary === "ru") return russianStem(word);
  if (!["en", "fr", "es"].includes(primary) || !/[^s]s$/.test(word) || word.length < 5) return word;
  const singular = word.slice(0, -1);
  return surfaces.has(singular) ? singular : word;
}
