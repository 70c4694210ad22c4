import type { fromMarkdown } from "mdast-util-from-markdown";
import type { DraftBuilder } from "@/lib/text/draft-builder";
import { refuseTooDeep } from "@/lib/text/import-limits";
import { textNode, withMark } from "@/lib/text/inline-pieces";
import type { InlineNode, Mark } from "@/lib/text/rich-text-nodes";
import { safeLink } from "@/lib/text/safe-link";

export type MarkdownRoot = ReturnType<typeof fromMarkdown>;
export type MarkdownNode = MarkdownRoot["children"][number];

/** What inline nodes refer to elsewhere in the document. */
export type MarkdownReferences = {
  /** The node for a footnote mark at the place that is being read. */
  footnote: (mark: string) => InlineNode;
  /** Addresses of reference-style links, by identifier. */
  links: Map<string, string>;
  /** Addresses of cited works, by key. */
  citations: Map<string, string>;
};

/** Turns inline Markdown into the inline nodes of rich text. */
export class MarkdownInline {
  constructor(
    private readonly references: MarkdownReferences,
    private readonly builder: DraftBuilder,
  ) {}

  read(nodes: MarkdownNode[], marks: Mark[] = [], depth = 0): InlineNode[] {
    refuseTooDeep(depth);
    return nodes.flatMap((node) => this.readNode(node, marks, depth));
  }

  /** A plain text in which `[^mark]` and `{{citation}}` may stand. */
  readText(text: string, marks: Mark[] = []): InlineNode[] {
    const parts = text.split(/(\[\^[^\]\s]{1,40}\]|\{\{[^{}\n]{1,120}\}\})/);
    return parts.flatMap((part, index): InlineNode[] => {
      if (part === "") return [];
      if (index % 2 === 0) return [textNode(part, marks)];
      return part.startsWith("[^")
        ? [this.references.footnote(part.slice(2, -1))]
        : [this.citation(part.slice(2, -2), marks)];
    });
  }

  private readNode(node: MarkdownNode, marks: Mark[], depth: number): InlineNode[] {
    switch (node.type) {
      case "text":
        return this.readText(node.value, marks);
      case "inlineCode":
        return [textNode(node.value, marks)];
      case "strong":
        return this.read(node.children, withMark(marks, { type: "bold" }), depth + 1);
      case "emphasis":
        return this.read(node.children, withMark(marks, { type: "italic" }), depth + 1);
      case "delete":
        return this.read(node.children, marks, depth + 1);
      case "break":
        return [{ type: "hardBreak" }];
      case "footnoteReference":
        return [this.references.footnote(node.label ?? node.identifier)];
      case "link":
        return this.read(node.children, this.linked(marks, node.url), depth + 1);
      case "linkReference":
        return this.read(node.children, this.linked(marks, this.references.links.get(node.identifier)), depth + 1);
      case "image":
      case "imageReference":
        this.builder.count("imagesDropped");
        return [];
      case "html":
        return this.readHtml(node.value);
      default:
        return [];
    }
  }

  private linked(marks: Mark[], address: string | undefined): Mark[] {
    const href = safeLink(address);
    if (href !== null) return withMark(marks, { type: "link", attrs: { href } });
    this.builder.count("linksDropped");
    return marks;
  }

  private readHtml(html: string): InlineNode[] {
    if (/^<br\s*\/?>$/i.test(html)) return [{ type: "hardBreak" }];
    if (!html.startsWith("<!--")) this.builder.count("htmlDropped");
    return [];
  }

  /** `{{RFC8280}}` as kramdown-rfc shows it, "[RFC8280]", with the address of the work if known. */
  private citation(written: string, marks: Mark[]): InlineNode {
    const label = written.replace(/^[?!]/, "").trim();
    const key = label.split(/[\s,]+/).find((word) => this.references.citations.has(word));
    const rfc = label.match(/\bRFC\s?0*(\d{1,5})\b/)?.[1];
    const known = rfc ? `https://www.rfc-editor.org/info/rfc${rfc}` : this.references.citations.get(key ?? "");
    const href = safeLink(known);
    return textNode(`[${label}]`, href ? withMark(marks, { type: "link", attrs: { href } }) : marks);
  }
}
