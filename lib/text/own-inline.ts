import { attribute, type HtmlNode, isBlock, isElement, parseHtml } from "@/lib/text/html-tree";
import { textNode, trimInline, withMark } from "@/lib/text/inline-pieces";
import { isOwnHtml } from "@/lib/text/own-html";
import type { InlineNode, Mark } from "@/lib/text/rich-text-nodes";
import { safeLink } from "@/lib/text/safe-link";

/** The inline nodes of HTML that our own writer made, as footnotes are stored; anything else stays the text it is. */
export function inlineOfOwnHtml(html: string): InlineNode[] {
  return isOwnHtml(html) ? trimInline(parseHtml(html).flatMap((node) => read(node, []))) : [textNode(html, [])];
}

function read(node: HtmlNode, marks: Mark[]): InlineNode[] {
  if (node.nodeName === "#text" && "value" in node) return [textNode(node.value, marks)];
  if (!isElement(node)) return [];
  const inner = (added: Mark[]) => node.childNodes.flatMap((child) => read(child, added));
  if (node.tagName === "br") return [{ type: "hardBreak" }];
  if (node.tagName === "strong") return inner(withMark(marks, { type: "bold" }));
  if (node.tagName === "em") return inner(withMark(marks, { type: "italic" }));
  if (node.tagName === "a") {
    const href = safeLink(attribute(node, "href"));
    return inner(href === null ? marks : withMark(marks, { type: "link", attrs: { href } }));
  }
  return isBlock(node) ? [...inner(marks), { type: "hardBreak" }] : inner(marks);
}
