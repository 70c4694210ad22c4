import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { type ExportedBlock, type ExportedText, ownNumber } from "@/lib/text/exported-text";
import type { MarkdownRoot } from "@/lib/text/markdown-inline";
import type { InlineNode } from "@/lib/text/rich-text-nodes";
import { noteInBrackets } from "@/lib/text/rich-text-plain";

type Node = MarkdownRoot["children"][number];
type List = Extract<Node, { type: "list" }>;
type Item = List["children"][number];
type Phrasing = Extract<Node, { type: "paragraph" }>["children"][number];

/**
 * A text as Markdown that every program reads and that our own import understands again: top paragraphs as a numbered
 * list with their own numbers, those below nested as items that begin with "(a)" and "(i)", footnotes as `[^1]`.
 */
export function textAsMarkdown({ title, source, language, blocks, footnotes }: ExportedText): string {
  const root: MarkdownRoot = { type: "root", children: new MarkdownTree().of(blocks) };
  for (const { number, content } of footnotes) {
    // A reference without a text keeps its mark and has no definition.
    if (content.length === 0) continue;
    root.children.push({
      type: "footnoteDefinition",
      identifier: String(number),
      label: String(number),
      children: [{ type: "paragraph", children: phrasing(content) }],
    });
  }
  const body = toMarkdown(root, { extensions: [gfmToMarkdown()], bullet: "-", listItemIndent: "one" })
    // What kramdown takes for attributes and citations are words here.
    .replace(/\{(?=[:#{])/g, "&#x7B;");
  const matter = [`title: >-`, `  ${title}`, `lang: ${language}`, `source: >-`, `  ${source}`];
  return `---\n${matter.join("\n")}\n---\n\n${body}`;
}

/** Paragraphs as nested lists. */
class MarkdownTree {
  private readonly nodes: Node[] = [];
  /** The last item at each depth, under which deeper ones stand. */
  private open: Item[] = [];
  private next: number | null = null;

  of(blocks: ExportedBlock[]): Node[] {
    for (const block of blocks) {
      if (block.kind === "heading") this.heading(block);
      else if (block.depth === 0 || this.open.length === 0) this.top(block);
      else this.nested(block);
    }
    return this.nodes;
  }

  private heading({ depth, content }: ExportedBlock): void {
    const level = [1, 2, 3, 4, 5, 6] as const;
    this.nodes.push({ type: "heading", depth: level[depth - 1] ?? 6, children: phrasing(content) });
    this.open = [];
    this.next = null;
  }

  private top(block: ExportedBlock): void {
    const figures = block.depth === 0 && /^\d{1,9}$/.test(block.number ?? "") ? Number(block.number) : null;
    const item = figures === null ? marked(block) : itemOf(phrasing(block.content));
    const last = this.nodes.at(-1);
    const goesOn = last?.type === "list" && (figures === null ? last.ordered !== true : this.next === figures);
    if (goesOn) last.children.push(item);
    else this.nodes.push(listOf(item, figures));
    this.open = [item];
    this.next = figures === null ? null : figures + 1;
  }

  private nested(block: ExportedBlock): void {
    const depth = Math.min(block.depth, this.open.length);
    const holder = this.open[depth - 1];
    const item = marked(block);
    const last = holder?.children.at(-1);
    if (last?.type === "list") last.children.push(item);
    else holder?.children.push(listOf(item, null));
    this.open = [...this.open.slice(0, depth), item];
  }
}

function listOf(item: Item, start: number | null): List {
  return { type: "list", ordered: start !== null, start, spread: true, children: [item] };
}

function itemOf(children: Phrasing[]): Item {
  return { type: "listItem", spread: true, children: [{ type: "paragraph", children }] };
}

/** An item whose own words begin with its number. */
function marked(block: ExportedBlock): Item {
  return itemOf([{ type: "text", value: `${ownNumber(block)} ` }, ...phrasing(block.content)]);
}

function phrasing(nodes: InlineNode[]): Phrasing[] {
  return nodes.map((node): Phrasing => {
    if (node.type === "hardBreak") return { type: "break" };
    if (node.type === "footnoteReference") {
      const mark = String(node.attrs.number);
      return { type: "footnoteReference", identifier: mark, label: mark };
    }
    if (node.type === "footnote") return { type: "text", value: noteInBrackets(node) };
    return (node.marks ?? []).toReversed().reduce<Phrasing>(
      (inner, mark): Phrasing => {
        if (mark.type === "bold") return { type: "strong", children: [inner] };
        if (mark.type === "italic") return { type: "emphasis", children: [inner] };
        return { type: "link", url: mark.attrs.href, children: [inner] };
      },
      { type: "text", value: node.text },
    );
  });
}
