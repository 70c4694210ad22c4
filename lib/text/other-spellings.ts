/** Signs between letters that nobody sees: soft hyphens, joiners, marks of direction (UAX #9). */
const unseen = "[\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]*";

/** Longer words are no name or number, and nobody writes them twice a little differently. */
const longest = 200;

/**
 * How else the words stand in the texts: with other capitals, other blanks or line breaks between them, or signs that
 * nobody sees in them. Each way once, as it stands; not the words themselves.
 */
export function otherSpellings(texts: readonly string[], words: string): string[] {
  const sought = words.trim();
  if (sought === "" || sought.length > longest) return [];
  const pattern = sought
    .split(/\s+/)
    .map((word) => [...word].map(escaped).join(unseen))
    .join(`${unseen}\\s+${unseen}`);
  const found = texts.flatMap((text) => text.match(new RegExp(pattern, "giu")) ?? []);
  return [...new Set(found)].filter((one) => one !== sought);
}

function escaped(sign: string): string {
  return sign.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
}
