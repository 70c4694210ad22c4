import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { cleanText } from "@/lib/text/clean-text";
import { type DeclaredPlace, DraftBuilder } from "@/lib/text/draft-builder";
import { FootnoteBook } from "@/lib/text/footnote-book";
import { deepestImport, occurrences, refuseOversized, refuseTooDeep, tooIntricate } from "@/lib/text/import-limits";
import type { ImportedDraft } from "@/lib/text/imported-draft";
import { readListMarker } from "@/lib/text/list-markers";
import { MarkdownFootnotes } from "@/lib/text/markdown-footnotes";
import { MarkdownInline, type MarkdownNode } from "@/lib/text/markdown-inline";
import { readMarkdownSource } from "@/lib/text/markdown-source";
import type { InlineNode } from "@/lib/text/rich-text-nodes";
import { inlineToPlainText } from "@/lib/text/rich-text-plain";
import { takeTitle } from "@/lib/text/take-title";

type ListNode = Extract<MarkdownNode, { type: "list" }>;
type Parent = { list: number };

/**
 * A draft from Markdown: CommonMark with the footnotes and tables of GitHub, front matter, and what
 * kramdown and kramdown-rfc add. Numbers stay as written, also where Markdown would renumber.
 * Refuses texts without words, of more than 1,000,000 characters or 20,000 lines, or nested too deeply.
 */
export function importMarkdown(source: string): ImportedDraft {
  refuseOversized(source);
  const { title, body, citations } = readMarkdownSource(cleanText(source));
  refuseCostlyMarkup(body);
  const root = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const importer = new MarkdownImporter(body, new MarkdownFootnotes(root), citations);
  importer.collectLinks(root.children);
  importer.readBlocks(root.children, 0);
  return takeTitle(importer.finish(title));
}

/**
 * Signs and lines whose number costs the parser its square, in the whole text and between two blank
 * lines. Measured: 50,000 "~" in one paragraph took a hundred seconds, 2,000 take a fifth of one.
 */
const costly = [
  { part: "[", inAll: 10_000, inOneBlock: 1000 },
  { part: "~", inAll: 2000, inOneBlock: 2000 },
  { part: "\n", inAll: 20_000, inOneBlock: 2000 },
];
/** Columns before a list item; sixty levels of lists need no more. */
const widestIndent = 200;

/** Refuses what costs the parser the square of its length: nested lines, brackets by the thousand. */
function refuseCostlyMarkup(body: string): void {
  const markers = new RegExp(`^[ \\t]*(?:(?:>|[-*+]|\\d{1,9}[.)])[ \\t]*){${deepestImport}}`, "m");
  if (markers.test(body)) refuseTooDeep(deepestImport + 1);
  if (/>{60}/.test(body.replace(/[ \t]/g, ""))) refuseTooDeep(deepestImport + 1);
  const indented = new RegExp(`^[ \\t]{${widestIndent},}(?:[-*+>]|\\d{1,9}[.)])`, "m");
  if (indented.test(body)) refuseTooDeep(deepestImport + 1);
  for (const { part, inAll, inOneBlock } of costly) {
    const count = occurrences(body, part, inAll);
    if (count > inAll) throw tooIntricate();
    const blocks = count > inOneBlock ? body.split(/\n[^\S\n]*\n/) : [];
    if (blocks.some((block) => occurrences(block, part, inOneBlock) > inOneBlock)) throw tooIntricate();
  }
}

class MarkdownImporter {
  private readonly builder = new DraftBuilder();
  private readonly book = new FootnoteBook();
  private readonly links = new Map<string, string>();
  private readonly inline: MarkdownInline;
  private article = 0;
  private lists = 0;

  constructor(
    private readonly body: string,
    private readonly footnotes: MarkdownFootnotes,
    citations: Map<string, string>,
  ) {
    const footnote = (mark: string) => this.book.reference(footnotes.keyOf(mark, this.article), mark);
    this.inline = new MarkdownInline({ footnote, links: this.links, citations }, this.builder);
  }

  collectLinks(nodes: MarkdownNode[]): void {
    for (const node of nodes) {
      if (node.type === "definition" && !this.links.has(node.identifier)) this.links.set(node.identifier, node.url);
    }
  }

  finish(title: string | null): ImportedDraft {
    for (const { key, mark, article, children } of this.footnotes.all()) {
      this.article = article;
      this.book.define(key, mark, this.readFootnote(children));
    }
    return this.builder.finish(title, this.book);
  }

  readBlocks(nodes: MarkdownNode[], depth: number, parent?: Parent): void {
    refuseTooDeep(depth);
    for (const node of nodes) this.readBlock(node, depth, parent);
  }

  private readBlock(node: MarkdownNode, depth: number, parent?: Parent): void {
    switch (node.type) {
      case "heading":
        if (node.depth === 1) this.article += 1;
        this.builder.heading(node.depth, this.inline.read(node.children));
        break;
      case "paragraph":
        this.builder.paragraph(this.inline.read(node.children), placeUnder(parent));
        break;
      case "blockquote":
        this.readBlocks(node.children, depth + 1, parent);
        break;
      case "list":
        this.readList(node, depth, parent);
        break;
      case "code":
        this.readCode(node, parent);
        break;
      case "table":
        this.readTable(node, parent);
        break;
      case "html":
        if (!/^\s*<!--/.test(node.value)) this.builder.count("htmlDropped");
        break;
      default:
    }
  }

  private readList(node: ListNode, depth: number, parent?: Parent): void {
    refuseTooDeep(depth + 1);
    this.lists += 1;
    const list = this.lists;
    const written = node.children.map((item) => this.writtenMarker(item.position?.start.offset ?? 0));
    // "1." before every item is Markdown's way to say: count them.
    const counted = node.ordered === true && written.length > 1 && new Set(written).size === 1;
    node.children.forEach((item, index) => {
      const text = counted ? `${(node.start ?? 1) + index}.` : (written[index] ?? "-");
      const readings = readListMarker(text)?.readings ?? [{ style: "bullet -", value: 1 }];
      const place = { list, ...placeUnder(parent), marker: { text, readings } };
      this.readItem(item.children, place, depth + 1);
    });
  }

  private readItem(nodes: MarkdownNode[], place: DeclaredPlace & { list: number }, depth: number): void {
    const [first, ...rest] = nodes;
    if (first?.type === "paragraph") this.builder.paragraph(this.inline.read(first.children), place);
    else this.builder.emptyItem(place);
    const under = { list: place.list };
    let ownText = first?.type === "paragraph";
    for (const node of first?.type === "paragraph" ? rest : nodes) {
      const inline = node.type === "paragraph" ? this.inline.read(node.children) : [];
      if (node.type === "paragraph" && ownText && !this.builder.startsParagraph(inlineToPlainText(inline))) {
        this.builder.continueParagraph(inline);
      } else {
        if (node.type === "paragraph") this.builder.paragraph(inline, placeUnder(under));
        else this.readBlock(node, depth, under);
        ownText = false;
      }
    }
  }

  private writtenMarker(offset: number): string {
    return this.body.slice(offset, offset + 12).match(/^(\d{1,9}[.)]|[-*+])/)?.[1] ?? "-";
  }

  /** Text that is indented by four columns is code to Markdown; to authors it often is "(a) …". */
  private readCode(node: Extract<MarkdownNode, { type: "code" }>, parent?: Parent): void {
    const lines = node.value.split("\n");
    const fenced = /^(`|~)/.test(this.body.slice(node.position?.start.offset ?? 0));
    if (fenced) {
      this.builder.warn("codeAsParagraph");
      const broken = lines.flatMap((line): InlineNode[] => [{ type: "text", text: line }, { type: "hardBreak" }]);
      this.builder.paragraph(broken, placeUnder(parent));
      return;
    }
    const text = lines.map((line) => line.trim()).join("\n");
    if (!this.builder.startsParagraph(text)) this.builder.warn("codeAsParagraph");
    this.builder.paragraph(this.inline.readText(text), placeUnder(parent));
  }

  private readTable(node: Extract<MarkdownNode, { type: "table" }>, parent?: Parent): void {
    const rows = node.children.map((row, index) => ({
      isHeader: index === 0,
      cells: row.children.map((cell) => ({ content: this.inline.read(cell.children) })),
    }));
    this.builder.table(rows, placeUnder(parent));
  }

  private readFootnote(nodes: MarkdownNode[]): InlineNode[] {
    return nodes.flatMap((node, index): InlineNode[] => {
      const content =
        node.type === "paragraph"
          ? this.inline.read(node.children)
          : node.type === "code"
            ? this.inline.readText(node.value)
            : "children" in node
              ? this.inline.readText(plainTextOf(node, 0))
              : [];
      return index === 0 ? content : [{ type: "hardBreak" }, ...content];
    });
  }
}

function placeUnder(parent: Parent | undefined): DeclaredPlace {
  return parent ? { parent: parent.list } : {};
}

function plainTextOf(node: MarkdownNode, depth: number): string {
  refuseTooDeep(depth);
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map((child) => plainTextOf(child, depth + 1)).join(" ") : "";
}
