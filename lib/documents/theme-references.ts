import { betweenNames } from "@/lib/text/between-names";
import { type ReferableParagraph, resolveReference } from "@/lib/text/paragraph-numbers";

/** A paragraph of a text, in its order, as themes know it. */
export type ThemedParagraph = ReferableParagraph & {
  lineageId: string;
  kind: "heading" | "paragraph";
  depth: number;
};

/**
 * The paragraphs that people mean by "12, 13–15, 20(a)", each with those nested under it. What is found nowhere in
 * the text is given back as it was typed.
 */
export function readReferences(
  typed: string,
  paragraphs: ThemedParagraph[],
): { lineageIds: string[]; unknown: string[] } {
  const body = paragraphs.filter(({ kind }) => kind === "paragraph");
  const found = new Set<string>();
  const unknown: string[] = [];
  for (const name of typed.split(betweenNames).map((part) => part.trim())) {
    if (name === "") continue;
    const range = rangeOf(name, body);
    if (range === null) unknown.push(name);
    else for (const { lineageId } of range) found.add(lineageId);
  }
  return { lineageIds: body.map(({ lineageId }) => lineageId).filter((id) => found.has(id)), unknown };
}

function rangeOf(name: string, body: ThemedParagraph[]): ThemedParagraph[] | null {
  const at = placeOf(name, body);
  if (at >= 0) return body.slice(at, endOf(at, body));
  const [, from = "", to = ""] = name.match(/^(.+?)\s*[-–—]\s*(.+)$/) ?? [];
  const [start, last] = [placeOf(from, body), placeOf(to, body)];
  return start < 0 || last < start ? null : body.slice(start, endOf(last, body));
}

function placeOf(name: string, body: ThemedParagraph[]): number {
  const anchor = name === "" ? null : resolveReference(name, body);
  return anchor === null ? -1 : body.findIndex((paragraph) => paragraph.anchor === anchor);
}

/** Where the paragraphs nested under the one at a place end. */
function endOf(at: number, body: ThemedParagraph[]): number {
  const depth = body[at]?.depth ?? 0;
  const next = body.findIndex((paragraph, index) => index > at && paragraph.depth <= depth);
  return next < 0 ? body.length : next;
}

/** The same paragraphs in as few words as they take: whole paragraphs by their own number, neighbours as a range. */
export function writeReferences(lineageIds: ReadonlySet<string>, paragraphs: ThemedParagraph[]): string {
  const body = paragraphs.filter(({ kind }) => kind === "paragraph");
  const names: { name: string; from: number; to: number; depth: number }[] = [];
  for (let at = 0; at < body.length; ) {
    const paragraph = body[at];
    const end = endOf(at, body);
    const isWhole = body.slice(at, end).every(({ lineageId }) => lineageIds.has(lineageId));
    if (paragraph !== undefined && isWhole) {
      names.push({ name: paragraph.number ?? paragraph.anchor, from: at, to: end, depth: paragraph.depth });
      at = end;
    } else at += 1;
  }
  const ranges: { first: string; last: string; to: number; depth: number }[] = [];
  for (const { name, from, to, depth } of names) {
    const open = ranges.at(-1);
    if (open && open.to === from && open.depth === depth && depth === 0) Object.assign(open, { last: name, to });
    else ranges.push({ first: name, last: name, to, depth });
  }
  return ranges.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(", ");
}
