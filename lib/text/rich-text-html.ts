import { escapeHtml } from "@/lib/text/escape-html";
import type { InlineNode, Mark, RichTextNode } from "@/lib/text/rich-text-nodes";
import { safeLink } from "@/lib/text/safe-link";

/** Safe HTML of nodes side by side. A footnote reference links to `#fn-{number}`. */
export function nodesToHtml(nodes: RichTextNode[]): string {
  return nodes.map(nodeToHtml).join("");
}

function nodeToHtml(node: RichTextNode): string {
  switch (node.type) {
    case "paragraph":
      return `<p>${nodesToHtml(node.content ?? [])}</p>`;
    case "bulletList":
      return `<ul>${nodesToHtml(node.content)}</ul>`;
    case "orderedList": {
      const start = node.attrs ? ` start="${Math.trunc(Number(node.attrs.start))}"` : "";
      return `<ol${start}>${nodesToHtml(node.content)}</ol>`;
    }
    case "listItem":
      return `<li>${nodesToHtml(node.content)}</li>`;
    case "blockquote":
      return `<blockquote>${nodesToHtml(node.content)}</blockquote>`;
    default:
      return inlineToHtml(node);
  }
}

function inlineToHtml(node: InlineNode): string {
  switch (node.type) {
    case "text":
      return (node.marks ?? []).reduceRight(wrapInMark, escapeHtml(node.text));
    case "hardBreak":
      return "<br>";
    case "footnoteReference": {
      const number = Math.trunc(Number(node.attrs.number));
      return `<sup class="footnote-reference"><a href="#fn-${number}">${number}</a></sup>`;
    }
    default:
      return "";
  }
}

function wrapInMark(html: string, mark: Mark): string {
  switch (mark.type) {
    case "bold":
      return `<strong>${html}</strong>`;
    case "italic":
      return `<em>${html}</em>`;
    case "link": {
      // Checked again: this is the last line before a page, and a row may have been planted.
      const href = safeLink(mark.attrs.href);
      return href === null ? html : `<a href="${escapeHtml(href)}" rel="nofollow noopener ugc">${html}</a>`;
    }
    default:
      return html;
  }
}
