import { wordFinder } from "./word-finder";

/** Where something was read: one kind for each way in which words leave the server. */
export const kinds = ["page", "api", "export", "file", "search", "member", "method", "mail", "log", "cache"] as const;
export type Kind = (typeof kinds)[number];

/** Something that others could read, as text, whatever it was before. */
export type Reading = {
  kind: Kind;
  where: string;
  text: string;
  /** Whether the server would not give it: what it says then is searched, and counts for nothing. */
  refused?: boolean;
  /** Who reads it, where it is a mail. */
  recipients?: readonly string[];
};

/** What must stand nowhere, and what it is. The word is one that nothing else is made of. */
export type Secret = {
  what: string;
  word: string;
  /** Mail to these may hold it. */
  toldTo?: readonly string[];
};

/** Every secret that stands in something that was read, as sentences. Small and capital letters are one. */
export function findLeaks(readings: readonly Reading[], secrets: readonly Secret[]): string[] {
  const find = wordFinder(secrets.map(({ word }) => word));
  return readings.flatMap(({ kind, where, text, recipients }) => {
    const found = find(text);
    return secrets.flatMap(({ what, word, toldTo }) => {
      const at = found.get(word.toLowerCase());
      return at === undefined || isToldOnly(recipients, toldTo)
        ? []
        : `${kind} ${where} tells ${what}: ${around(text, at)}`;
    });
  });
}

function isToldOnly(recipients: readonly string[] | undefined, toldTo: readonly string[] = []): boolean {
  return recipients !== undefined && recipients.length > 0 && recipients.every((one) => toldTo.includes(one));
}

/** Where it stands, for whoever has to mend it. */
function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 160), at + 160).replaceAll(/\s+/g, " ");
}

/** Of which kinds something was read that holds a word, of some words. */
export function kindsWith(readings: readonly Reading[], words: readonly string[]): (word: string) => Kind[] {
  const find = wordFinder(words);
  const found = readings.map(({ kind, text }) => ({ kind, words: find(text) }));
  return (word) => {
    const lower = word.toLowerCase();
    return kinds.filter((kind) => found.some((one) => one.kind === kind && one.words.has(lower)));
  };
}

/** How much of each kind was read; refusals are not counted. */
export function countByKind(readings: readonly Reading[]): Map<Kind, number> {
  const given = readings.filter(({ refused }) => refused !== true);
  return new Map(kinds.map((kind) => [kind, given.filter((one) => one.kind === kind).length]));
}
