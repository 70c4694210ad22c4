import { escapeHtml } from "@/lib/text/escape-html";
import type { InlineNode, Mark, RichTextNode, TableNode } from "@/lib/text/rich-text-nodes";
import { safeLink } from "@/lib/text/safe-link";

/**
 * Safe HTML of nodes side by side. A footnote reference links to `#fn-{number}`; a footnote in place becomes a mark
 * that links to `#fn{number}`, its words go to `notes`.
 */
export function nodesToHtml(nodes: readonly RichTextNode[], notes: NoteList = new NoteList()): string {
  return nodes.map((node) => nodeToHtml(node, notes)).join("");
}

/** The footnotes of an input, numbered in the order in which their marks are written. */
export class NoteList {
  private readonly items: string[] = [];
  private readonly first: number;

  constructor(first = 1) {
    this.first = first;
  }

  /** Number of the next note. */
  get next(): number {
    return this.first + this.items.length;
  }

  /** Takes the words of a note and gives its mark. */
  add(html: string): string {
    const number = this.next;
    this.items.push(`<li id="fn${number}"><a href="#fnref${number}" class="note-back">${number}</a> ${html}</li>`);
    return `<sup class="footnote-reference"><a href="#fn${number}" id="fnref${number}">${number}</a></sup>`;
  }

  /** Items of a list of notes; each begins with its number, which leads back to the mark. */
  toHtml(): string {
    return this.items.join("");
  }
}

function nodeToHtml(node: RichTextNode, notes: NoteList): string {
  switch (node.type) {
    case "paragraph":
      return `<p>${nodesToHtml(node.content ?? [], notes)}</p>`;
    case "heading": {
      const level = node.attrs.level === 2 ? 2 : node.attrs.level === 3 ? 3 : 4;
      // The title of the part above it is a heading of the second level.
      return `<h${level + 1}>${nodesToHtml(node.content ?? [], notes)}</h${level + 1}>`;
    }
    case "bulletList":
      return `<ul>${nodesToHtml(node.content, notes)}</ul>`;
    case "orderedList": {
      const start = node.attrs ? ` start="${Math.trunc(Number(node.attrs.start))}"` : "";
      return `<ol${start}>${nodesToHtml(node.content, notes)}</ol>`;
    }
    case "listItem":
      return `<li>${nodesToHtml(node.content, notes)}</li>`;
    case "blockquote":
      return `<blockquote>${nodesToHtml(node.content, notes)}</blockquote>`;
    case "table":
      return tableToHtml(node, notes);
    case "tableRow":
      return `<tr>${nodesToHtml(node.content, notes)}</tr>`;
    case "tableHeader":
    case "tableCell":
      return nodesToHtml(node.content, notes);
    default:
      return inlineToHtml(node, notes);
  }
}

/** A table in a frame of its own, which scrolls where the table is wider than the page and can be reached by key. */
function tableToHtml(table: TableNode, notes: NoteList): string {
  const rows = table.content.map(({ content }, at) => {
    const cells = content.map((cell) => {
      const inside = nodesToHtml(cell.content, notes);
      const span = `${spanned("colspan", cell.attrs?.colspan)}${spanned("rowspan", cell.attrs?.rowspan)}`;
      if (cell.type === "tableCell") return `<td${span}>${inside}</td>`;
      return `<th scope="${at === 0 ? "col" : "row"}"${span}>${inside}</th>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<div class="document-table" tabindex="0"><table><tbody>${rows.join("")}</tbody></table></div>`;
}

function spanned(name: "colspan" | "rowspan", value = 1): string {
  const span = Math.trunc(Number(value));
  return span > 1 && span <= 100 ? ` ${name}="${span}"` : "";
}

function inlineToHtml(node: InlineNode, notes: NoteList): string {
  switch (node.type) {
    case "text":
      return (node.marks ?? []).reduceRight(wrapInMark, escapeHtml(node.text));
    case "hardBreak":
      return "<br>";
    case "footnoteReference": {
      const number = Math.trunc(Number(node.attrs.number));
      return `<sup class="footnote-reference"><a href="#fn-${number}">${number}</a></sup>`;
    }
    case "footnote":
      return notes.add(nodesToHtml(node.content ?? [], notes));
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
