import { type ReferableParagraph, referenceFinder } from "@/lib/text/paragraph-numbers";

/** A paragraph that can be named in a list, with its place in the text. */
export type NameableParagraph = ReferableParagraph & { id: string; position: number; depth: number };

/** The paragraphs that were named, in the order of the text, or the first name that nobody knows. */
export type NamedParagraphs = { ids: string[]; unknown: string | null };

const separators = /[,;\n\u060C\u061B\u3001\uFF0C\uFF1B]+/u;
const dashes = /[-\u2010-\u2015]/gu;

/** More names than a list that somebody types ever holds; it bounds the work. */
const mostNames = 200;

/**
 * Reads a typed list such as "13(f), norm 7; 13(g)–13(i)". A stretch takes the paragraphs of the same depth as its
 * two ends, so that "12–14" is three paragraphs and not their parts; where the ends differ it takes all between.
 */
export function readTypedParagraphs(typed: string, paragraphs: readonly NameableParagraph[]): NamedParagraphs {
  const find = referenceFinder(paragraphs);
  const byAnchor = new Map(paragraphs.map((paragraph) => [paragraph.anchor, paragraph]));
  const byName = (name: string) => byAnchor.get(find(name) ?? "") ?? null;
  const named = new Map<number, string>();
  const names = typed.split(separators).flatMap((name) => (name.trim() === "" ? [] : [name.trim()]));
  for (const name of names.slice(0, mostNames)) {
    const one = byName(name);
    const found = one === null ? stretch(name, paragraphs, byName) : [one];
    if (found === null) return { ids: [], unknown: name };
    for (const { id, position } of found) named.set(position, id);
  }
  const inOrder = [...named].sort(([left], [right]) => left - right);
  return { ids: inOrder.map(([, id]) => id), unknown: null };
}

type ByName = (name: string) => NameableParagraph | null;

/** The paragraphs of "13(g)–13(i)"; null where an end is unknown or they stand the wrong way round. */
function stretch(name: string, paragraphs: readonly NameableParagraph[], byName: ByName): NameableParagraph[] | null {
  for (const { index } of name.matchAll(dashes)) {
    const first = byName(name.slice(0, index));
    const last = byName(name.slice(index + 1));
    if (first === null || last === null || first.position > last.position) continue;
    return paragraphs.filter(
      ({ position, depth, number }) =>
        number !== null &&
        position >= first.position &&
        position <= last.position &&
        (first.depth !== last.depth || depth === first.depth),
    );
  }
  return null;
}
