/** Where something was read: one kind for each way in which words leave the server. */
export const kinds = ["page", "api", "export", "file", "mail", "log", "cache", "read"] as const;
export type Kind = (typeof kinds)[number];

/** Something that others could read, as text, whatever it was before. */
export type Reading = {
  kind: Kind;
  where: string;
  text: string;
  /** Whether the server would not give it: what it says then is searched, and counts for nothing. */
  refused?: boolean;
};

/** What must stand nowhere, and what it is. The word is one that nothing else is made of. */
export type Secret = { what: string; word: string };

/** Every secret that stands in something that was read, as sentences. Small and capital letters are one. */
export function findLeaks(readings: readonly Reading[], secrets: readonly Secret[]): string[] {
  const words = secrets.map(({ what, word }) => ({ what, word: word.toLowerCase() }));
  return readings.flatMap(({ kind, where, text }) => {
    const lower = text.toLowerCase();
    return words
      .filter(({ word }) => lower.includes(word))
      .map(({ what, word }) => `${kind} ${where} tells ${what}: ${around(text, lower.indexOf(word))}`);
  });
}

/** Where it stands, for whoever has to mend it. */
function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 160), at + 160).replaceAll(/\s+/g, " ");
}

/** Of which kinds something was read that holds the word. */
export function kindsWith(readings: readonly Reading[], word: string): Kind[] {
  const lower = word.toLowerCase();
  return kinds.filter((kind) => readings.some((one) => one.kind === kind && one.text.toLowerCase().includes(lower)));
}

/** How much of each kind was read; refusals are not counted. */
export function countByKind(readings: readonly Reading[]): Record<Kind, number> {
  const count = (kind: Kind) => readings.filter((one) => one.kind === kind && one.refused !== true).length;
  return {
    page: count("page"),
    api: count("api"),
    export: count("export"),
    file: count("file"),
    mail: count("mail"),
    log: count("log"),
    cache: count("cache"),
    read: count("read"),
  };
}
