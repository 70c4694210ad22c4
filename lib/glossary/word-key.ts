import { arabicForms } from "@/lib/search/arabic-forms";
import { foldToken } from "@/lib/search/fold-token";

/** Endings of Russian nouns and adjectives, folded, the longest first; what is left is at least three letters. */
const russian =
  /(?<=[а-я]{3})(?:иями|ями|ами|ием|иям|иях|иеи|его|ого|ему|ому|ими|ыми|ях|ах|ям|ам|ов|ев|еи|ои|ии|ыи|ая|яя|ое|ее|ые|ие|ую|юю|ою|ею|ом|ем|им|ым|их|ых|ию|ия|ья|ью|ье|а|я|о|е|у|ю|ы|и|ь)$/;

/** Endings that only tell how many or whose, by language. */
const endings: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/(?<=[a-z]{2})ies$/, "y"],
    [/(?<=(?:s|x|z|ch|sh))es$/, ""],
    [/(?<=[a-z]{2}[^su])s$/, ""],
  ],
  fr: [
    [/aux$/, "al"],
    [/(?<=[a-z]{2})[sx]$/, ""],
  ],
  es: [
    [/(?<=[a-z][nrldjz])es$/, ""],
    [/(?<=[a-z]{2}[aeo])s$/, ""],
  ],
  ru: [[russian, ""]],
};

/** In each language. */
const mostKept = 10_000;
const kept = new Map<string, Map<string, string>>();

/** A word as it is compared: folded, and without the endings by which its language bends it. Remembered, as words recur. */
export function wordKey(word: string, language: string): string {
  const memory = kept.get(language) ?? new Map<string, string>();
  const known = memory.get(word);
  if (known !== undefined) return known;
  const folded = foldToken(word);
  const ending = endings[language]?.find(([pattern]) => pattern.test(folded));
  const key = ending === undefined ? folded : folded.replace(ending[0], ending[1]);
  if (memory.size >= mostKept) memory.clear();
  memory.set(word, key);
  kept.set(language, memory);
  return key;
}

/** The keys under which a word of a term can stand in a text: in Arabic also joined to what comes before it. */
export function keysOf(word: string, language: string): string[] {
  return language === "ar" ? arabicForms(foldToken(word)) : [wordKey(word, language)];
}
