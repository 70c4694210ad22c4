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
    return starts.map((at) => ({ field: name, start: at, length: quote.length, quote }));
  });
  return places.length === 0 ? null : places;
}
