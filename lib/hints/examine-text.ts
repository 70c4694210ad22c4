import { findListedWords, type WordList } from "./find-listed-words";
import { findPersonalData } from "./find-personal-data";
import { findUnusualLinks, judgeLink } from "./find-unusual-links";
import type { Found, HintKind } from "./found";
import { otherLanguage } from "./language-of";

/** A hint as it is kept: never the words themselves, only where they stand. */
export type NewHint = {
  kind: HintKind;
  field: string | null;
  start: number | null;
  length: number | null;
  code: string;
  facts: Record<string, string | number>;
};

/** What the search needs to know of the contribution and its process. */
export type Surroundings = {
  /** Declared language of the contribution (BCP 47). */
  language: string;
  /** Host of the organisation's own site; null where it has none. */
  ownHost: string | null;
  words: WordList;
};

/** Most hints of one kind in one field: after so many a moderator has understood. */
const mostOfKind = 50;
/** Characters of one field that are searched; no template takes more. */
const longestField = 400_000;

/** Personal data, words of the list and unusual links in one text. */
export function examineText(field: string, given: string, { ownHost, words }: Surroundings): NewHint[] {
  const text = given.slice(0, longestField);
  const hints = (kind: HintKind, found: readonly Found[]) =>
    found
      .slice(0, mostOfKind)
      .map(({ code, start, length }): NewHint => ({ kind, field, start, length, code, facts: {} }));
  return [
    ...hints("personal_data", findPersonalData(text)),
    ...hints("offensive_words", findListedWords(text, words)),
    ...hints("unusual_link", findUnusualLinks(text, ownHost)),
  ];
}

/** Links behind words: the words say one thing, the address may be another. */
export function examineLinks(
  field: string,
  text: string,
  links: readonly { words: string; href: string }[],
  ownHost: string | null,
): NewHint[] {
  return links.slice(0, mostOfKind).flatMap(({ words, href }): NewHint[] => {
    const code = judgeLink(href, ownHost);
    // An address that stands written out is found where it stands.
    if (code === null || /^(?:https?:|www\.)/i.test(words)) return [];
    const at = text.indexOf(words);
    return [
      { kind: "unusual_link", field, start: at < 0 ? null : at, length: at < 0 ? null : words.length, code, facts: {} },
    ];
  });
}

/** The contribution as a whole, where it is written in another language than declared. */
export function examineLanguage(text: string, { language }: Pick<Surroundings, "language">): NewHint[] {
  const found = otherLanguage(text.slice(0, longestField), language);
  if (found === null) return [];
  const facts = { language: found.language, share: Math.round(found.share * 100) };
  return [{ kind: "other_language", field: null, start: null, length: null, code: "other_language", facts }];
}
