/** Letters that PostgreSQL's unaccent writes as two or as another, beyond the loss of a mark. */
const written: Record<string, string> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/** Forms of one Arabic letter, as openfloor_fold makes them one. */
const arabic: Record<string, string> = { آ: "ا", أ: "ا", إ: "ا", ٱ: "ا", ى: "ي", ة: "ه" };

/**
 * A word as it is compared: what openfloor_fold does in the database, for finding again in a text the words by which it
 * was found. What the two see differently is at worst not marked.
 */
export function foldToken(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase()
    .replace(/[œæßøłđðþı]/g, (letter) => written[letter] ?? letter)
    .replace(/[آأإٱىة]/g, (letter) => arabic[letter] ?? letter);
}
