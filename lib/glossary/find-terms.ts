import { keysOf, wordKey } from "./word-key";

/** A term by the forms under which it stands in texts of one language. */
export type TermForms = { slug: string; forms: readonly string[] };

/** Where a term stands in a text, in UTF-16 units. */
export type TermPlace = { start: number; end: number; slug: string };

/** Finds the first place of each term that is not in `seen` yet, and puts it there. Places never overlap. */
export type TermFinder = (text: string, seen: Set<string>) => TermPlace[];

/** The words of a text in their order: what stands there, how it is compared, where it begins. */
type Words = { words: readonly string[]; keys: readonly string[]; starts: readonly number[] };
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
  const words = text.match(tokenPattern) ?? [];
  const keys = words.map((word) => wordKey(word, language));
  // Most texts have no term at all.
  if (!keys.some((key) => byFirst.has(key))) return [];
  const all = { words, keys, starts: startsOf(words, text) };
  const places: TermPlace[] = [];
  for (let at = 0; at < words.length; ) {
    const form = byFirst.get(keys[at] ?? "")?.find((candidate) => standsAt(text, all, at, candidate));
    const first = at;
    at += form?.keys.length ?? 1;
    if (form === undefined || seen.has(form.slug)) continue;
    seen.add(form.slug);
    places.push({ start: all.starts[first] ?? 0, end: endOf(all, at - 1), slug: form.slug });
  }
  return places;
}

/** Between words stands nothing that a word is made of: each is where it is found first behind the one before. */
function startsOf(words: readonly string[], text: string): number[] {
  let end = 0;
  return words.map((word) => {
    const start = text.indexOf(word, end);
    end = start + word.length;
    return start;
  });
}

function endOf({ words, starts }: Words, at: number): number {
  return (starts[at] ?? 0) + (words[at]?.length ?? 0);
}

function standsAt(text: string, all: Words, at: number, { keys, exact }: Form): boolean {
  return keys.every((wanted, offset) => {
    const here = at + offset;
    const word = all.words[here];
    if (word === undefined || !wanted.includes(all.keys[here] ?? "")) return false;
    if (exact !== null && !exact.test(word)) return false;
    return offset === 0 || between.test(text.slice(endOf(all, here - 1), all.starts[here]));
  });
}
