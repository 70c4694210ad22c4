import { type LetterWords, letterWords } from "./letter-words";

/** A made-up letter and the campaign it is of; null for one that somebody wrote alone. */
export type MadeLetter = { campaign: number | null; text: string };

/** The paragraphs of the draft that the letters are about. */
export const draftOfLetters = Object.values(letterWords).flatMap(({ draft }) => draft);

const languages = Object.keys(letterWords);
const sentencesOfTemplate = 12;
/** How often a sender of a campaign does what; words and letters are shares of all. */
const habits = { verbatim: 0.25, heavy: 0.25, moved: 0.3, ownBeginning: 0.35, signed: 0.7, quoting: 0.2, typos: 0.3 };

/**
 * Letters of some campaigns, by turns in six languages, and unique ones of the same subject, in an order as they would
 * come. Senders greet, also in another language; begin with a paragraph of their own; leave sentences out, move some,
 * put other words, mistype, quote the draft and sign. A quarter sends the template as it is and a quarter rewrites much
 * of it. The unique ones are hard to tell from them: made of the same phrases, with the same polite sentences and the
 * same quoted paragraph, and one of ten repeats two sentences of a campaign. The same numbers give the same letters.
 */
export function campaignLetters(given: { campaigns: number; letters: number; unique: number }): MadeLetter[] {
  const random = generator(given.letters * 31 + given.unique);
  const templates = Array.from({ length: given.campaigns }, (_, index) => {
    const words = wordsOf(languages[index % languages.length]);
    return { words, sentences: Array.from({ length: sentencesOfTemplate }, () => sentenceOf(words, random)) };
  });
  const made: MadeLetter[] = [];
  for (let index = 0; index < given.letters; index += 1) {
    const campaign = index % given.campaigns;
    const template = templates[campaign];
    if (template !== undefined) made.push({ campaign, text: paraphrased(template, random) });
  }
  for (let index = 0; index < given.unique; index += 1) {
    const template = templates[index % given.campaigns];
    if (template !== undefined) made.push({ campaign: null, text: written(template, random) });
  }
  return shuffled(made, random);
}

type Random = () => number;
type Template = { words: LetterWords; sentences: readonly string[] };

function wordsOf(language: string | undefined): LetterWords {
  const words = letterWords[language ?? ""];
  if (words === undefined) throw new Error(`No words in ${language}`);
  return words;
}

function pick<T>(list: readonly T[], random: Random): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error("Nothing to pick from");
  return one;
}

function sentenceOf({ parts, between, stop }: LetterWords, random: Random): string {
  return parts.map((list) => pick(list, random)).join(between) + stop;
}

/** What a sender makes of the letter of a campaign. */
function paraphrased({ words, sentences }: Template, random: Random): string {
  if (random() < habits.verbatim) return around(words, [...sentences], random);
  const share = random() < habits.heavy / (1 - habits.verbatim) ? 0.5 : 0.2;
  let kept = sentences.filter(() => random() > 0.08);
  if (random() < habits.moved) kept = moved(kept, Math.floor(random() * kept.length));
  kept = kept.map((sentence) => reworded(sentence, words, share, random));
  if (random() < habits.ownBeginning) kept.unshift(...own(words, 1 + Math.floor(random() * 3), random));
  if (random() < habits.quoting) kept.push(`“${pick(words.draft, random)}”`);
  const text = around(words, kept, random);
  return random() < habits.typos ? mistyped(text, random) : text;
}

/** A letter that somebody wrote alone. */
function written({ words, sentences }: Template, random: Random): string {
  const kept = own(words, 3 + Math.floor(random() * 12), random);
  if (random() < 0.5) kept.unshift(pick(words.openings, random));
  if (random() < 0.4) kept.push(`“${pick(words.draft, random)}”`);
  if (random() < 0.1) kept.push(...sentences.slice(2, 4));
  if (random() < 0.5) kept.push(pick(words.closings, random));
  return around(words, kept, random);
}

function own(words: LetterWords, count: number, random: Random): string[] {
  return Array.from({ length: count }, () => sentenceOf(words, random));
}

function around(words: LetterWords, sentences: readonly string[], random: Random): string {
  const greeting = random() < 0.15 ? wordsOf(pick(languages, random)) : words;
  const head = random() < 0.7 ? [pick(greeting.salutations, random)] : [];
  const foot = random() < habits.signed ? [words.signature(`Demo ${Math.floor(random() * 1e6).toString(36)}`)] : [];
  return [...head, sentences.join(words.between), ...foot].join("\n\n");
}

function reworded(sentence: string, { synonyms }: LetterWords, share: number, random: Random): string {
  return synonyms.reduce(
    (text, [from, to]) =>
      random() < share ? text.replace(new RegExp(`(?<!\\p{Script=Latin})${from}(?!\\p{Script=Latin})`, "u"), to) : text,
    sentence,
  );
}

/** One letter of a hundred takes the place of the one beside it. */
function mistyped(text: string, random: Random): string {
  const signs = [...text];
  for (let at = 1; at < signs.length; at += 1) {
    if (random() < 0.01) [signs[at - 1], signs[at]] = [signs[at] ?? "", signs[at - 1] ?? ""];
  }
  return signs.join("");
}

function moved(sentences: readonly string[], at: number): string[] {
  const rest = sentences.filter((_, index) => index !== at && index !== at + 1);
  return [...rest, ...sentences.slice(at, at + 2)];
}

function shuffled(letters: readonly MadeLetter[], random: Random): MadeLetter[] {
  return letters
    .map((letter) => ({ letter, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ letter }) => letter);
}

/** Numbers from 0 to 1 that look like chance (mulberry32). */
function generator(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
