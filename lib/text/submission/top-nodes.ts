import { textNode } from "@/lib/text/inline-pieces";
import type {
  BlockNode,
  HeadingLevel,
  HeadingNode,
  InlineNode,
  ListItemNode,
  TableCellNode,
  TableNode,
  TopNode,
} from "@/lib/text/rich-text-nodes";
import type { TableRow } from "@/lib/text/table-rows";
import type { FinishedBlock } from "./finished-document";
import type { Settler } from "./settle";

type Paragraph = Extract<FinishedBlock, { kind: "paragraph" }>;

/**
 * Blocks as the nodes of a rich text: bullets and figures as lists, other markers ("(a)", "12.1") as words before the paragraph.
 * @param base depth of headings that become the largest ones, level 2.
 */
export function topNodes(blocks: readonly FinishedBlock[], base: number, settler: Settler): TopNode[] {
  const nodes: TopNode[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block) continue;
    if (block.kind === "heading") nodes.push(headingNode(settler.inline(block.content), block.depth - base));
    else if (block.kind === "table") nodes.push(...tableNodes(block.rows, settler));
    else if (listKind(block) === null) nodes.push(...paragraphNodes(block, settler));
    else {
      const items = listFrom(blocks, at);
      nodes.push(...listNodes(items, settler));
      at += items.length - 1;
    }
  }
  return nodes;
}

export function headingNode(content: InlineNode[], below: number): HeadingNode {
  const level: HeadingLevel = below <= 0 ? 2 : below === 1 ? 3 : 4;
  return { type: "heading", attrs: { level }, content };
}

function paragraphNodes({ marker, content }: Paragraph, settler: Settler): BlockNode[] {
  const inline = settler.inline(content);
  const words = marker === null ? inline : settler.inline([textNode(`${marker} `, []), ...inline]);
  return words.length === 0 ? [] : [{ type: "paragraph", content: words }];
}

function listKind({ marker }: Paragraph): "bullet" | "figure" | null {
  if (marker === null) return null;
  if (/^[\u2022\u25E6\u25AA\u25AB\u25CF\u25CB\u25A0\u2023\u2043\u00B7\u2013\u2014*-]$/u.test(marker)) return "bullet";
  return /^\d{1,3}[.)]$/.test(marker) ? "figure" : null;
}

/** The list items that follow each other from here on. */
function listFrom(blocks: readonly FinishedBlock[], at: number): Paragraph[] {
  const items: Paragraph[] = [];
  for (const block of blocks.slice(at)) {
    if (block.kind !== "paragraph" || listKind(block) === null) break;
    items.push(block);
  }
  return items;
}

/** Items of one depth and kind as one list; deeper ones inside the item above them. */
function listNodes(items: readonly Paragraph[], settler: Settler): BlockNode[] {
  const nodes: BlockNode[] = [];
  for (let at = 0; at < items.length; ) {
    const first = items[at];
    if (!first) break;
    const kind = listKind(first);
    const list: ListItemNode[] = [];
    while (at < items.length) {
      const item = items[at];
      if (!item || item.depth < first.depth || listKind(item) !== kind || item.depth > first.depth) break;
      at += 1;
      const inner: Paragraph[] = [];
      for (let next = items[at]; next && next.depth > first.depth; next = items[at]) {
        inner.push(next);
        at += 1;
      }
      const words = settler.inline(item.content);
      list.push({ type: "listItem", content: [{ type: "paragraph", content: words }, ...listNodes(inner, settler)] });
    }
    const start = Number.parseInt(first.marker ?? "1", 10);
    if (kind === "bullet") nodes.push({ type: "bulletList", content: list });
    else nodes.push({ type: "orderedList", ...(start > 1 ? { attrs: { start } } : {}), content: list });
  }
  return nodes;
}

function tableNodes(rows: readonly TableRow[], settler: Settler): TableNode[] {
  const above = new Map<number, { attrs?: { colspan?: number; rowspan?: number } }>();
  const content = rows.flatMap(({ cells, isHeader }) => {
    let column = 0;
    const made = cells.flatMap((cell): TableCellNode[] => {
      const at = column;
      const columns = Math.max(1, Math.min(cell.columns ?? 1, 100));
      column += columns;
      const over = above.get(at);
      if (cell.continues && over) {
        over.attrs = { ...over.attrs, rowspan: (over.attrs?.rowspan ?? 1) + 1 };
        return [];
      }
      const spans = {
        ...(columns > 1 ? { colspan: columns } : {}),
        ...((cell.rows ?? 1) > 1 ? { rowspan: cell.rows ?? 1 } : {}),
      };
      const node: TableCellNode = {
        type: isHeader ? "tableHeader" : "tableCell",
        ...(Object.keys(spans).length > 0 ? { attrs: spans } : {}),
        content: [{ type: "paragraph", content: settler.inline(cell.content) }],
      };
      above.set(at, node);
      return [node];
    });
    return made.length > 0 ? [{ type: "tableRow" as const, content: made }] : [];
  });
  return content.length > 0 ? [{ type: "table", content }] : [];
}
