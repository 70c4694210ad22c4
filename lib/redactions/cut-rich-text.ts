import { checkRichText, type RichText } from "@/lib/text/rich-text";
import type { TextNode } from "@/lib/text/rich-text-nodes";
import { plainPieces } from "@/lib/text/rich-text-plain";
import { type Cut, inOrder } from "./cut-text";

/** Room for whatever was let through when it was written, and for what stands instead of words. */
const limits = { nodes: "document", maxBytes: 4_000_000, maxDepth: 100 } as const;

/**
 * The rich text with each place of its plain text replaced: the words go out of the text nodes they stand in, what
 * stands instead goes where they began. A node that loses words loses its link as well, since an address says as much
 * as words do. List marks and line breaks stay.
 *
 * @param text the plain text in which the places are counted; it may lack the blanks around what `richTextToPlainText` gives
 * @param firstNote the number of its first footnote
 */
export function cutRichText(richText: RichText, text: string, cuts: readonly Cut[], firstNote = 1): RichText {
  const pieces = plainPieces(richText, firstNote);
  const before = pieces
    .map((piece) => piece.text)
    .join("")
    .indexOf(text);
  if (before === -1) throw new Error("The places are counted in another text than the one that is kept");
  const knife = new Knife(inOrder(cuts).map((cut) => ({ ...cut, start: cut.start + before })));
  const left = new Map<unknown, TextNode[]>();
  let at = 0;
  for (const { text: words, from } of pieces) {
    if (from !== null && knife.touches(from, at)) left.set(from, knife.cut(from, at));
    at += words.length;
  }
  return checkRichText(replaceNodes(richText, left), limits);
}

class Knife {
  private readonly cuts: readonly Cut[];
  /** What stands instead is written once, in the first node that a place reaches. */
  private readonly told = new Set<Cut>();

  constructor(cuts: readonly Cut[]) {
    this.cuts = cuts;
  }

  touches(node: TextNode, at: number): boolean {
    return this.reaching(node, at).length > 0;
  }

  /** What is left of a text node whose words begin at this place. */
  cut(node: TextNode, at: number): TextNode[] {
    const marks = (node.marks ?? []).filter(({ type }) => type !== "link");
    const left: TextNode[] = [];
    const keep = (text: string) => {
      if (text !== "") left.push(marks.length === 0 ? { type: "text", text } : { type: "text", text, marks });
    };
    let rest = 0;
    for (const cut of this.reaching(node, at)) {
      keep(node.text.slice(rest, Math.max(cut.start - at, rest)));
      if (!this.told.has(cut)) left.push({ type: "text", text: cut.instead });
      this.told.add(cut);
      rest = Math.min(cut.start + cut.length - at, node.text.length);
    }
    keep(node.text.slice(rest));
    return left;
  }

  private reaching(node: TextNode, at: number): Cut[] {
    return this.cuts.filter(({ start, length }) => start < at + node.text.length && start + length > at);
  }
}

/** The same tree with some of its nodes replaced, each by none, one or several. */
function replaceNodes(value: unknown, left: ReadonlyMap<unknown, TextNode[]>): unknown {
  if (Array.isArray(value)) return value.flatMap((item) => left.get(item) ?? [replaceNodes(item, left)]);
  if (typeof value !== "object" || value === null || !("content" in value)) return value;
  return { ...value, content: replaceNodes(value.content, left) };
}
