/** No kept text holds it: cleaning takes it out. */
const edge = "\u0001";

/** Words marked within a text, so that they can be told from the rest when it is shown. */
export function setApart(words: string): string {
  return edge + words + edge;
}

/** A text piece by piece: the rest, and what was set apart in it. */
export function partsOf(text: string): { text: string; isApart: boolean }[] {
  return text
    .split(edge)
    .map((piece, at) => ({ text: piece, isApart: at % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}
