import { cleanLine } from "@/lib/text/clean-text";
import type { XmlElement } from "@/lib/text/document-xml";
import { DraftBuilder } from "@/lib/text/draft-builder";
import { FootnoteBook } from "@/lib/text/footnote-book";
import { refuseTooDeep } from "@/lib/text/import-limits";
import type { ImportedDraft } from "@/lib/text/imported-draft";
import { CellLines } from "@/lib/text/odt-cell";
import { OdtChanges } from "@/lib/text/odt-changes";
import { OdtInline } from "@/lib/text/odt-inline";
import { OdtLists } from "@/lib/text/odt-lists";
import { OdtNumbering, wholeNumber } from "@/lib/text/odt-numbering";
import { type OdtParts, partsOfNote, readOdtParts } from "@/lib/text/odt-parts";
import { OdtStyles } from "@/lib/text/odt-styles";
import { PackedDocument } from "@/lib/text/packed-document";
import type { InlineNode } from "@/lib/text/rich-text-nodes";
import { inlineToPlainText } from "@/lib/text/rich-text-plain";
import type { TableRow } from "@/lib/text/table-rows";
import { takeTitle } from "@/lib/text/take-title";
import { TrackedChanges, type TrackedChoice } from "@/lib/text/tracked-changes";

/**
 * A draft from an OpenDocument text (.odt, ODF 1.3): headings by level, numbers as LibreOffice computes
 * them, bold, italic, links, footnotes and endnotes, tables row by row. Tracked changes are accepted or
 * refused as chosen, and a warning says how many there were. Refuses as "invalid" what is no OpenDocument
 * text, is damaged, protected, too large once unpacked, or holds macros.
 */
export async function importOdt(bytes: Uint8Array, choice: TrackedChoice = "accept"): Promise<ImportedDraft> {
  const parts = await readOdtParts(await PackedDocument.open(bytes));
  return new OdtImporter(parts, new TrackedChanges(choice)).import();
}

/** Puts the words of a paragraph where they belong, once it is known to its end. */
type Slot = (content: InlineNode[]) => void;

type Sink = Pick<DraftBuilder, "heading" | "paragraph" | "continueParagraph" | "emptyItem" | "table">;

const indexes = /^(table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index)$/;

class OdtImporter {
  private readonly builder = new DraftBuilder();
  private readonly book = new FootnoteBook();
  private readonly styles: OdtStyles;
  private readonly numbering: OdtNumbering;
  private readonly lists: OdtLists;
  private readonly changes: OdtChanges;
  private readonly inline: OdtInline;
  private sink: Sink = this.builder;
  private title: string | null = null;
  private hasContents = false;
  private notes = 0;
  private carried: { content: InlineNode[]; slot: Slot } | null = null;

  constructor(
    private readonly parts: OdtParts,
    private readonly tracked: TrackedChanges,
  ) {
    this.styles = new OdtStyles(parts.styles);
    this.numbering = new OdtNumbering(parts.styles, parts.outline);
    this.lists = new OdtLists(this.numbering);
    this.changes = new OdtChanges(parts.body, tracked);
    this.inline = new OdtInline(this.builder, this.styles, this.changes, (note) => this.readNote(note));
  }

  import(): ImportedDraft {
    this.readBlocks(this.parts.body.children, 0);
    this.endCarried();
    const draft = this.builder.finish(this.title, this.book);
    const warnings = [...this.tracked.warnings(), ...draft.warnings];
    if (this.hasContents) warnings.unshift({ key: "text.warnings.fieldsDropped", values: {}, block: null });
    return takeTitle({ ...draft, warnings });
  }

  private readBlocks(elements: XmlElement[], depth: number): void {
    refuseTooDeep(depth);
    for (const element of elements) this.readBlock(element, depth);
  }

  private readBlock(element: XmlElement, depth: number): void {
    const { name, attributes } = element;
    if (name === "h") this.readHeading(element);
    else if (name === "p") this.readParagraph(element, (content) => this.plainParagraph(element, content));
    else if (name === "list") this.readList(element, depth);
    else if (name === "table") this.readTable(element, depth);
    else if (name === "change-start") this.changes.start(attributes.get("change-id") ?? "");
    else if (name === "change-end") this.changes.end(attributes.get("change-id") ?? "");
    else if (indexes.test(name)) this.hasContents = true;
    else if (name === "section" && attributes.get("display") === "none") return;
    else if (["section", "bibliography", "index-body", "numbered-paragraph", "text-box"].includes(name)) {
      this.readBlocks(element.children, depth + 1);
    } else if (name === "frame") {
      this.readParagraph({ ...element, children: [element] }, (content) => this.sink.paragraph(content));
    }
  }

  private readHeading(heading: XmlElement): void {
    const level = Math.max(1, wholeNumber(heading.attributes.get("outline-level"), 1));
    this.readParagraph(heading, (content) => {
      const isHeader = heading.attributes.get("is-list-header") === "true";
      const number = isHeader ? "" : this.lists.headingNumber(level - 1);
      const prefix: InlineNode[] = number === "" ? [] : [{ type: "text", text: `${number} ` }];
      if (inlineToPlainText(content).trim() !== "") this.sink.heading(Math.min(level, 6), [...prefix, ...content]);
    });
  }

  private plainParagraph(paragraph: XmlElement, content: InlineNode[]): void {
    const style = paragraph.attributes.get("style-name") ?? "";
    const text = cleanLine(inlineToPlainText(content));
    if (text === "") return;
    if (this.styles.isContents(style)) this.hasContents = true;
    else if (this.title === null && this.styles.isTitle(style)) this.title = text;
    else {
      const depth = this.styles.headingDepth(style);
      if (depth === null) this.sink.paragraph(content);
      else this.sink.heading(depth, content);
    }
  }

  private readList(list: XmlElement, depth: number): void {
    const first = this.firstStyle(list);
    this.lists.enter(list, first === null ? null : this.styles.listStyle(first));
    for (const item of list.children) {
      if (item.name === "list-item" || item.name === "list-header") this.readItem(item, depth + 1);
    }
    this.lists.leave();
  }

  /** The style of the first paragraph of a list, which may bring a list style along. */
  private firstStyle(list: XmlElement): string | null {
    const item = list.children.find(({ name }) => name === "list-item");
    return item?.children.find(({ name }) => name === "p")?.attributes.get("style-name") ?? null;
  }

  /** The first paragraph of an item carries its number, more paragraphs continue it, lists nest under it. */
  private readItem(item: XmlElement, depth: number): void {
    refuseTooDeep(depth);
    this.lists.startItem(item);
    let isFirst = item.name === "list-item";
    let follows = false;
    for (const part of item.children) {
      if (part.name !== "p" && part.name !== "h") {
        this.readBlock(part, depth + 1);
        follows = false;
        continue;
      }
      const { place, under } = this.lists.places();
      const numbered = isFirst;
      const continues = follows;
      this.readParagraph(part, (content) => {
        const isHeading = part.name === "h";
        if (numbered) {
          const own = place();
          if (isHeading)
            this.sink.heading(Math.min(wholeNumber(part.attributes.get("outline-level"), 1), 6), [
              { type: "text", text: `${own.marker?.text ?? ""} ` },
              ...content,
            ]);
          else if (inlineToPlainText(content).trim() === "") this.sink.emptyItem(own);
          else this.sink.paragraph(content, own);
        } else if (continues) this.sink.continueParagraph(content);
        else this.sink.paragraph(content, under);
      });
      isFirst = false;
      follows = true;
    }
  }

  /**
   * Reads a paragraph and what a refused insertion joins to it: as long as the insertion goes on at its end, the
   * end of the paragraph was inserted too.
   */
  private readParagraph(paragraph: XmlElement, slot: Slot): void {
    const pieces = this.inline.read(paragraph);
    pieces.forEach((piece, index) => {
      const content = [...(this.carried?.content ?? []), ...piece];
      // Of two paragraphs that became one, the first with words says what it is.
      const own = this.carried && this.carried.content.length > 0 ? this.carried.slot : slot;
      this.carried = null;
      if (index === pieces.length - 1 && this.changes.isSkipping()) this.carried = { content, slot: own };
      else own(content);
    });
  }

  private endCarried(): void {
    const { carried } = this;
    this.carried = null;
    if (carried && carried.content.length > 0) carried.slot(carried.content);
  }

  private readTable(table: XmlElement, depth: number): void {
    this.endCarried();
    this.sink.table(this.rowsOf(table, false, depth + 1));
  }

  private rowsOf(element: XmlElement, isHeader: boolean, depth: number): TableRow[] {
    refuseTooDeep(depth);
    return element.children.flatMap((part): TableRow[] => {
      if (part.name === "table-header-rows") return this.rowsOf(part, true, depth + 1);
      if (part.name === "table-rows" || part.name === "table-row-group") return this.rowsOf(part, isHeader, depth + 1);
      if (part.name !== "table-row") return [];
      const cells = part.children.filter(({ name }) => name === "table-cell");
      return [
        {
          isHeader,
          cells: cells.map((cell) => ({
            content: this.readCell(cell, depth),
            columns: wholeNumber(cell.attributes.get("number-columns-spanned"), 1),
            rows: wholeNumber(cell.attributes.get("number-rows-spanned"), 1),
          })),
        },
      ];
    });
  }

  private readCell(cell: XmlElement, depth: number): InlineNode[] {
    const outer = this.sink;
    const lines = new CellLines();
    this.sink = lines;
    this.readBlocks(cell.children, depth + 1);
    this.endCarried();
    this.sink = outer;
    return lines.content;
  }

  private readNote(note: XmlElement): InlineNode {
    this.notes += 1;
    const key = `note ${this.notes}`;
    const { mark, paragraphs } = partsOfNote(note);
    const reference = this.book.reference(key, mark || String(this.notes));
    const content = paragraphs.flatMap((paragraph, index): InlineNode[] => {
      const inline = this.inline.read(paragraph).flat();
      return index === 0 ? inline : [{ type: "hardBreak" }, ...inline];
    });
    this.book.define(key, mark, content);
    return reference;
  }
}
