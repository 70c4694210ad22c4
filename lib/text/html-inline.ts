import type { DraftBuilder } from "@/lib/text/draft-builder";
import type { FootnoteBook } from "@/lib/text/footnote-book";
import type { HtmlFootnotes } from "@/lib/text/html-footnotes";
import { attribute, type HtmlElement, type HtmlNode, isBlock, isElement, isHidden } from "@/lib/text/html-tree";
import { refuseTooDeep } from "@/lib/text/import-limits";
import { dropLeading, textNode, withMark } from "@/lib/text/inline-pieces";
import type { InlineNode, Mark } from "@/lib/text/rich-text-nodes";
import { inlineToPlainText } from "@/lib/text/rich-text-plain";
import { safeLink } from "@/lib/text/safe-link";
import type { TrackedChanges } from "@/lib/text/tracked-changes";

/** Turns inline HTML into the inline nodes of rich text. */
export class HtmlInline {
  constructor(
    private readonly footnotes: HtmlFootnotes,
    private readonly book: FootnoteBook,
    private readonly builder: DraftBuilder,
    private readonly tracked: TrackedChanges,
  ) {}

  read(nodes: HtmlNode[], marks: Mark[] = [], depth = 0): InlineNode[] {
    refuseTooDeep(depth / 4);
    return nodes.flatMap((node) => this.readNode(node, marks, depth));
  }

  readLines(text: string): InlineNode[] {
    return text.split("\n").flatMap((line): InlineNode[] => [textNode(line, []), { type: "hardBreak" }]);
  }

  /** The text of a footnote without its own mark and without the links back to the text. */
  readFootnote(nodes: HtmlNode[]): InlineNode[] {
    const content = this.read(nodes.flatMap(withoutBackLinks));
    const mark = inlineToPlainText(content).match(/^\s*\[?\d{1,4}[\].]?\s+/)?.[0] ?? "";
    return dropLeading(content, mark.length);
  }

  private readNode(node: HtmlNode, marks: Mark[], depth: number): InlineNode[] {
    if (node.nodeName === "#text" && "value" in node) return [textNode(node.value.replace(/\s+/g, " "), marks)];
    if (!isElement(node) || isHidden(node)) return [];
    const inner = (added: Mark[]) => this.read(node.childNodes, added, depth + 1);
    switch (node.tagName) {
      case "br":
        return [{ type: "hardBreak" }];
      case "img":
        this.builder.count("imagesDropped");
        return [];
      case "a":
        return this.readLink(node, marks, depth);
      case "b":
      case "strong":
        // Google Docs wraps everything in a <b> that is not bold.
        return inner(/font-weight\s*:\s*(normal|400)/.test(styleOf(node)) ? marks : withMark(marks, { type: "bold" }));
      case "ins":
        return this.tracked.insertion() ? inner(marks) : [];
      case "del":
        return this.tracked.deletion() ? inner(marks) : [];
      case "i":
      case "em":
        return inner(withMark(marks, { type: "italic" }));
      default:
        return isBlock(node) ? [...inner(marks), { type: "hardBreak" }] : inner(styledMarks(node, marks));
    }
  }

  private readLink(link: HtmlElement, marks: Mark[], depth: number): InlineNode[] {
    const footnote = this.footnotes.referredBy(link);
    if (footnote) return [this.book.reference(footnote.key, footnote.mark)];
    const address = attribute(link, "href");
    if (address === undefined) return this.read(link.childNodes, marks, depth + 1);
    const href = safeLink(address);
    if (href === null) this.builder.count("linksDropped");
    return this.read(link.childNodes, href ? withMark(marks, { type: "link", attrs: { href } }) : marks, depth + 1);
  }
}

function styleOf(element: HtmlElement): string {
  return attribute(element, "style") ?? "";
}

function styledMarks(element: HtmlElement, marks: Mark[]): Mark[] {
  const style = styleOf(element);
  const bold = /font-weight\s*:\s*(bold|[6-9]00)/.test(style) ? withMark(marks, { type: "bold" }) : marks;
  return /font-style\s*:\s*italic/.test(style) ? withMark(bold, { type: "italic" }) : bold;
}

function withoutBackLinks(node: HtmlNode): HtmlNode[] {
  if (!isElement(node)) return [node];
  const isLinkBack = node.tagName === "a" && attribute(node, "href")?.startsWith("#") === true;
  if (isLinkBack) return [];
  return [{ ...node, childNodes: node.childNodes.flatMap(withoutBackLinks) }];
}
