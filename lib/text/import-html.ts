import { cleanText } from "@/lib/text/clean-text";
import { type DeclaredPlace, DraftBuilder } from "@/lib/text/draft-builder";
import { FootnoteBook } from "@/lib/text/footnote-book";
import { HtmlFootnotes } from "@/lib/text/html-footnotes";
import { HtmlInline } from "@/lib/text/html-inline";
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isElement,
  isHidden,
  parseHtml,
  textOf,
} from "@/lib/text/html-tree";
import { refuseOversizedHtml, refuseTooDeep } from "@/lib/text/import-limits";
import type { ImportedDraft } from "@/lib/text/imported-draft";
import { readListMarker } from "@/lib/text/list-markers";
import { toLetters, toRoman } from "@/lib/text/ordinals";
import { takeTitle } from "@/lib/text/take-title";
import { TrackedChanges, type TrackedChoice } from "@/lib/text/tracked-changes";

/**
 * A draft from pasted HTML: headings, paragraphs, nested lists with the markers that a browser would
 * show, bold, italic, links, tables row by row, footnotes that refer to each other by address; of
 * inserted and deleted words the side that was chosen. Everything else is dropped, scripts, styles and event handlers without a trace.
 */
export function importHtml(html: string, choice: TrackedChoice = "accept"): ImportedDraft {
  refuseOversizedHtml(html);
  const importer = new HtmlImporter(parseHtml(cleanText(html)), new TrackedChanges(choice));
  return takeTitle(importer.import());
}

class HtmlImporter {
  private readonly builder = new DraftBuilder();
  private readonly book = new FootnoteBook();
  private readonly footnotes: HtmlFootnotes;
  private readonly inline: HtmlInline;
  private lists = 0;

  constructor(
    private readonly root: HtmlNode[],
    private readonly tracked: TrackedChanges,
  ) {
    this.footnotes = new HtmlFootnotes(root);
    this.inline = new HtmlInline(this.footnotes, this.book, this.builder, tracked);
  }

  import(): ImportedDraft {
    this.readChildren(this.root, {}, 0);
    for (const { key, mark, nodes } of this.footnotes.all()) {
      this.book.define(key, mark, this.inline.readFootnote(nodes));
    }
    const draft = this.builder.finish(null, this.book);
    return { ...draft, warnings: [...this.tracked.warnings(), ...draft.warnings] };
  }

  /** Runs of inline nodes between blocks are paragraphs too. */
  private readChildren(nodes: HtmlNode[], place: DeclaredPlace, depth: number): void {
    refuseTooDeep(depth / 4);
    let run: HtmlNode[] = [];
    const flush = () => {
      if (run.length > 0) this.builder.paragraph(this.inline.read(run), place);
      run = [];
    };
    for (const node of nodes) {
      if (isElement(node) && this.footnotes.holds(node)) continue;
      if (isElement(node) && isBlock(node)) {
        flush();
        this.readBlock(node, place, depth + 1);
      } else run.push(node);
    }
    flush();
  }

  private readBlock(element: HtmlElement, place: DeclaredPlace, depth: number): void {
    if (isHidden(element)) return;
    const heading = element.tagName.match(/^h([1-6])$/)?.[1];
    if (heading !== undefined) this.builder.heading(Number(heading), this.inline.read(element.childNodes));
    else if (element.tagName === "ol" || element.tagName === "ul") this.readList(element, place, depth);
    else if (element.tagName === "table") this.readTable(element, place);
    else if (element.tagName === "pre") {
      this.builder.warn("codeAsParagraph");
      this.builder.paragraph(this.inline.readLines(textOf(element)), place);
    } else this.readChildren(element.childNodes, place, depth);
  }

  private readList(element: HtmlElement, place: DeclaredPlace, depth: number): void {
    this.lists += 1;
    const list = this.lists;
    const parent = place.list ?? place.parent;
    const under = parent === undefined ? {} : { parent };
    let count = Number.parseInt(attribute(element, "start") ?? "1", 10) || 1;
    for (const item of element.childNodes) {
      if (!isElement(item)) continue;
      // Word and old editors nest a list beside the items instead of in one.
      if (item.tagName === "ol" || item.tagName === "ul") this.readList(item, { parent: list }, depth + 1);
      else if (!this.footnotes.holds(item)) {
        count = Number.parseInt(attribute(item, "value") ?? "", 10) || count;
        const text = markerOf(element, item, count);
        const readings = readListMarker(text)?.readings ?? [{ style: "bullet -", value: 1 }];
        this.readItem(item, { list, ...under, marker: { text, readings } }, depth + 1);
        count += 1;
      }
    }
  }

  /** The first text of an item carries the marker, more paragraphs continue it, lists nest under it. */
  private readItem(item: HtmlElement, place: DeclaredPlace & { list: number }, depth: number): void {
    refuseTooDeep(depth / 4);
    let run: HtmlNode[] = [];
    let state: "empty" | "text" | "nested" = "empty";
    const flush = () => {
      const nodes = this.inline.read(run);
      run = [];
      if (nodes.length === 0) return;
      if (state === "empty") this.builder.paragraph(nodes, place);
      else if (state === "text") this.builder.continueParagraph(nodes);
      else this.builder.paragraph(nodes, { parent: place.list });
      if (state === "empty") state = "text";
    };
    const visit = (nodes: HtmlNode[], level: number) => {
      refuseTooDeep(level / 4);
      for (const node of nodes) {
        if (!isElement(node) || !isBlock(node)) run.push(node);
        else if (["p", "div", "span", "section"].includes(node.tagName)) {
          flush();
          visit(node.childNodes, level + 1);
          flush();
        } else {
          flush();
          if (state === "empty") this.builder.emptyItem(place);
          state = "nested";
          this.readBlock(node, { parent: place.list }, level + 1);
        }
      }
    };
    visit(item.childNodes, depth);
    flush();
  }

  private readTable(table: HtmlElement, place: DeclaredPlace): void {
    const rows = descendants(table, "tr").map((row) => {
      const cells = row.childNodes.filter(isElement).filter(({ tagName }) => tagName === "td" || tagName === "th");
      const inHead = row.parentNode !== null && "tagName" in row.parentNode && row.parentNode.tagName === "thead";
      return {
        isHeader: inHead || (cells.length > 1 && cells.every(({ tagName }) => tagName === "th")),
        cells: cells.map((cell) => ({
          content: this.inline.read(cell.childNodes),
          columns: spanOf(cell, "colspan"),
          rows: spanOf(cell, "rowspan"),
        })),
      };
    });
    this.builder.table(rows, place);
  }
}

/** How many columns or rows a cell spans; browsers stop at a thousand. */
function spanOf(cell: HtmlElement, name: string): number {
  const span = Number.parseInt(attribute(cell, name) ?? "1", 10);
  return span >= 1 && span <= 1000 ? span : 1;
}

function descendants(element: HtmlElement, tagName: string): HtmlElement[] {
  const found: HtmlElement[] = [];
  const open: HtmlElement[] = [element];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.tagName === tagName) found.push(next);
    else open.push(...next.childNodes.filter(isElement).reverse());
  }
  return found;
}

/** The marker that a browser shows before an item, from the list's type or its style. */
function markerOf(list: HtmlElement, item: HtmlElement, count: number): string {
  if (list.tagName === "ul") return "-";
  const style = `${attribute(item, "style") ?? ""};${attribute(list, "style") ?? ""}`;
  const named = style.match(/list-style(?:-type)?\s*:\s*(?:[\w-]+\s+)*?((?:lower|upper)-(?:alpha|latin|roman))/i)?.[1];
  const type = attribute(item, "type") ?? attribute(list, "type") ?? named ?? "1";
  if (/^a$|lower-(alpha|latin)/.test(type)) return `${toLetters(count)}.`;
  if (/^A$|upper-(alpha|latin)/.test(type)) return `${toLetters(count).toUpperCase()}.`;
  if (/^i$|lower-roman/.test(type)) return `${toRoman(count)}.`;
  if (/^I$|upper-roman/.test(type)) return `${toRoman(count).toUpperCase()}.`;
  return `${count}.`;
}
