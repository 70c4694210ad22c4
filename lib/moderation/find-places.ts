import { literalPlaces } from "@/lib/text/exact-places";

/** Words that a moderator points at; see the schema. */
export type PointedWords = { quote: string; field: string | null; start: number | null };

/** Where they stand: UTF-16 units from the start of the plain text of one field. */
export type Place = { field: string; start: number; length: number; quote: string };

/**
 * Where the words stand in the texts of a contribution, in the order of the texts: at the place named, or at each of
 * their occurrences. Null when they do not stand there.
 */
export function findPlaces(texts: readonly { field: string; text: string }[], words: PointedWords): Place[] | null {
  const { quote, field, start } = words;
  const among = field === null ? texts : texts.filter((text) => text.field === field);
  const places = among.flatMap(({ field: name, text }) => {
    const starts = start === null ? literalPlaces(text, quote) : text.startsWith(quote, start) ? [start] : [];
    return starts.map((at) => {
      // A letter keeps its accents: they would stand on what is put in its place.
      const accents = /^\p{M}*/u.exec(text.slice(at + quote.length))?.[0] ?? "";
      return { field: name, start: at, length: quote.length + accents.length, quote: quote + accents };
    });
  });
  return places.length === 0 ? null : places;
}
