/**
 * The closed list of what a rich text may hold, in the JSON of TipTap. The editor's extensions,
 * the check at the door and the renderer all follow this list.
 */
export type Mark = { type: "link"; attrs: { href: string } } | { type: "bold" } | { type: "italic" };

export type TextNode = { type: "text"; text: string; marks?: Mark[] };
export type HardBreakNode = { type: "hardBreak" };
export type FootnoteReferenceNode = { type: "footnoteReference"; attrs: { number: number } };
export type InlineNode = TextNode | HardBreakNode | FootnoteReferenceNode;

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

export type RichTextNode = BlockNode | ListItemNode | InlineNode;
