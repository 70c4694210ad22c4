import { wordSegmenter } from "@/lib/text/words";
import { foldWord } from "./fold-word";
import type { Found } from "./found";

/** Folded words by which a text is searched; one that ends in an asterisk stands for every word that begins so. */
export type WordList = { whole: ReadonlySet<string>; beginnings: readonly string[]; dense: readonly string[] };

const isDense = (word: string) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word);

/** Makes a list ready for the search. */
export function wordList(folded: Iterable<string>): WordList {
  const words = [...folded].filter((word) => word !== "" && word !== "*");
  return {
    whole: new Set(words.filter((word) => !word.endsWith("*") && !isDense(word))),
    beginnings: words.filter((word) => word.endsWith("*") && !isDense(word)).map((word) => word.slice(0, -1)),
    dense: words.filter(isDense).map((word) => word.replace(/\*$/, "")),
  };
}

/** Where words of the list stand: whole words, in any of their spellings; in scripts without spaces anywhere. */
export function findListedWords(text: string, { whole, beginnings, dense }: WordList): Found[] {
  const found: Found[] = [];
  for (const { segment, index, isWordLike } of wordSegmenter("und").segment(text)) {
    if (!isWordLike) continue;
    const folded = foldWord(segment);
    // Arabic writes "and", "so", "oh" and the article onto the word.
    const forms = [folded, folded.replace(/^(?:[وف]|يا)?(?:ال)?(?=\p{Script=Arabic}{3})/u, "")];
    if (forms.some((word) => whole.has(word) || beginnings.some((beginning) => word.startsWith(beginning))))
      found.push({ code: "listed_word", start: index, length: segment.length });
  }
  for (const word of dense) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
      found.push({ code: "listed_word", start: at, length: word.length });
  }
  return found.sort((a, b) => a.start - b.start);
}
