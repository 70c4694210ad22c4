/** Signs that nobody sees: soft hyphens, joiners, marks of direction (UAX #9), byte order marks. */
const unseen = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/** A text as far as its words go: compatibility forms made one (NFKC, UAX #15), small letters, one blank for any space. */
export function foldedText(text: string): string {
  return text.normalize("NFKC").replace(unseen, "").toLowerCase().replace(/\s+/g, " ").trim();
}
