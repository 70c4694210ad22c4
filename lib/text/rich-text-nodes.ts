/**
 * The closed list of what a rich text may hold, in the JSON of TipTap. The editor's extensions,
 * the check at the door and the renderer all follow this list. What is marked "documents only" stands in
 * written inputs and is let through where `checkRichText` is asked for `nodes: "document"`.
 */
export type Mark = { type: "link"; attrs: { href: string } } | { type: "bold" } | { type: "italic" };

export type TextNode = { type: "text"; text: string; marks?: Mark[] };
export type HardBreakNode = { type: "hardBreak" };
export type FootnoteReferenceNode = { type: "footnoteReference"; attrs: { number: number } };
/**
 * Documents only: a footnote, its words where its mark belongs. It carries no number: notes are counted in the
 * order of the whole input when HTML or plain text is made.
 */
export type FootnoteNode = { type: "footnote"; content?: TextNode[] };
export type InlineNode = TextNode | HardBreakNode | FootnoteReferenceNode | FootnoteNode;

export type ParagraphNode = { type: "paragraph"; content?: InlineNode[] };
export type ListItemNode = { type: "listItem"; content: BlockNode[] };
export type BulletListNode = { type: "bulletList"; content: ListItemNode[] };
export type OrderedListNode = {
  type: "orderedList";
  /** Present when the list does not start at 1. */
  attrs?: { start: number };
  content: ListItemNode[];
};
export type BlockquoteNode = { type: "blockquote"; content: BlockNode[] };
export type BlockNode = ParagraphNode | BulletListNode | OrderedListNode | BlockquoteNode;

/** Documents only, and only at the top level: 2 is the largest, below the title of the part it stands in. */
export type HeadingNode = { type: "heading"; attrs: { level: HeadingLevel }; content?: InlineNode[] };
export type HeadingLevel = 2 | 3 | 4;

/** Documents only. Cells may span columns and rows; absent attributes mean one of each. */
export type TableCellNode = {
  type: "tableHeader" | "tableCell";
  attrs?: { colspan?: number; rowspan?: number };
  content: BlockNode[];
};
export type TableRowNode = { type: "tableRow"; content: TableCellNode[] };
/** Documents only, and only at the top level. */
export type TableNode = { type: "table"; content: TableRowNode[] };

/** What stands side by side in a document. */
export type TopNode = BlockNode | HeadingNode | TableNode;

export type RichTextNode = TopNode | ListItemNode | TableRowNode | TableCellNode | InlineNode;
