import { keysOf, wordKey } from "./word-key";

/** A term by the forms under which it stands in texts of one language. */
export type TermForms = { slug: string; forms: readonly string[] };

/** Where a term stands in a text, in UTF-16 units. */
export type TermPlace = { start: number; end: number; slug: string };

/** Finds the first place of each term that is not in `seen` yet, and puts it there. Places never overlap. */
export type TermFinder = (text: string, seen: Set<string>) => TermPlace[];

type Token = { start: number; end: number; word: string; key: string };
type Form = { slug: string; keys: string[][]; exact: RegExp | null };

/** Words; each Chinese character by itself. */
const tokenPattern = /[\u3400-\u9FFF]|(?:(?![\u3400-\u9FFF])[\p{L}\p{M}\p{N}\u0640])+/gu;

/** What may stand between the words of a term: blanks and hyphens, and nothing that ends a thought. */
const between = /^[\s\u00AD\u2010-\u2014-]*$/u;

/** Letters of an abbreviation: it must be written so, because "who" is not WHO. */
const abbreviation = /^\p{Lu}[\p{Lu}\p{N}]+$/u;

/**
 * Makes a finder for texts in one language. Capitals, accents, vowel signs, plurals, Russian cases and what Arabic joins
 * to a word make no difference; the longest term wins.
 */
export function termFinder(terms: readonly TermForms[], language: string): TermFinder {
  const spoken = language.split("-")[0] ?? language;
  const byFirst = new Map<string, Form[]>();
  for (const { slug, forms } of terms) {
    for (const form of forms) {
      const words = [...form.matchAll(tokenPattern)].map(([word]) => word);
      if (words.length === 0) continue;
      const keys = words.map((word) => keysOf(word, spoken));
      const exact = words.length === 1 && abbreviation.test(form.trim()) ? new RegExp(`^${words[0]}s?$`, "u") : null;
      for (const first of keys[0] ?? []) byFirst.set(first, [...(byFirst.get(first) ?? []), { slug, keys, exact }]);
    }
  }
  for (const forms of byFirst.values()) forms.sort((one, other) => other.keys.length - one.keys.length);
  return (text, seen) => (byFirst.size === 0 ? [] : findIn(text, seen, byFirst, spoken));
}

function findIn(text: string, seen: Set<string>, byFirst: ReadonlyMap<string, Form[]>, language: string): TermPlace[] {
  const tokens = [...text.matchAll(tokenPattern)].map(({ 0: word, index }): Token => {
    return { start: index, end: index + word.length, word, key: wordKey(word, language) };
  });
  const places: TermPlace[] = [];
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at];
    const form = byFirst.get(first?.key ?? "")?.find((candidate) => standsAt(text, tokens, at, candidate));
    const last = tokens[at + (form?.keys.length ?? 1) - 1];
    at += form?.keys.length ?? 1;
    if (form === undefined || first === undefined || last === undefined || seen.has(form.slug)) continue;
    seen.add(form.slug);
    places.push({ start: first.start, end: last.end, slug: form.slug });
  }
  return places;
}

function standsAt(text: string, tokens: readonly Token[], at: number, { keys, exact }: Form): boolean {
  return keys.every((wanted, offset) => {
    const token = tokens[at + offset];
    if (token === undefined || !wanted.includes(token.key)) return false;
    if (exact !== null && !exact.test(token.word)) return false;
    const before = tokens[at + offset - 1];
    return offset === 0 || before === undefined || between.test(text.slice(before.end, token.start));
  });
}
