import type { RichText } from "@/lib/text/rich-text";
import type { BlockNode, InlineNode, TextNode, TopNode } from "@/lib/text/rich-text-nodes";

/** Words, or a footnote that stands where they end. */
export type Piece = string | { note: string; address?: string };

/** The body of a part, block by block. */
export function body(...content: TopNode[]): RichText {
  return { type: "doc", content };
}

export function heading(text: string): TopNode {
  return { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text }] };
}

export function paragraph(...pieces: Piece[]): BlockNode {
  return { type: "paragraph", content: pieces.map(inline) };
}

export function list(...items: Piece[][]): BlockNode {
  return { type: "bulletList", content: items.map((item) => ({ type: "listItem", content: [paragraph(...item)] })) };
}

/** A table whose first row holds the headings of its columns. */
export function table(...rows: string[][]): TopNode {
  return {
    type: "table",
    content: rows.map((cells, row) => ({
      type: "tableRow",
      content: cells.map((text) => ({
        type: row === 0 ? ("tableHeader" as const) : ("tableCell" as const),
        content: [paragraph(text)],
      })),
    })),
  };
}

export function note(words: string, address?: string): Piece {
  return address === undefined ? { note: words } : { note: words, address };
}

function inline(piece: Piece): InlineNode {
  if (typeof piece === "string") return { type: "text", text: piece };
  const words: TextNode = { type: "text", text: piece.address === undefined ? piece.note : `${piece.note} ` };
  const { address } = piece;
  const link: TextNode[] =
    address === undefined ? [] : [{ type: "text", text: address, marks: [{ type: "link", attrs: { href: address } }] }];
  return { type: "footnote", content: [words, ...link] };
}
