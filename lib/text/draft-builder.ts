import { DomainError } from "@/lib/kernel/errors";
import type { FootnoteBook } from "@/lib/text/footnote-book";
import type { ImportedBlock, ImportedDraft, ImportedTable, ImportWarning } from "@/lib/text/imported-draft";
import { dropLeading, type InlineLine, joinLines, splitLines, trimInline } from "@/lib/text/inline-pieces";
import { type ListMarker, type MarkerReading, readListMarker } from "@/lib/text/list-markers";
import { ListNesting, type ListPlace } from "@/lib/text/list-nesting";
import type { InlineNode } from "@/lib/text/rich-text-nodes";
import { inlineToPlainText } from "@/lib/text/rich-text-plain";
import { type TableRow, tableParagraphs } from "@/lib/text/table-rows";

/** A paragraph's place, and the marker that its list gives it. */
export type DeclaredPlace = ListPlace & { marker?: { text: string; readings: MarkerReading[] } };

/**
 * Collects the blocks of a document while an importer reads it, splits lines that begin with a list
 * marker into paragraphs of their own, and finds their depth.
 */
export class DraftBuilder {
  readonly blocks: ImportedBlock[] = [];
  private readonly nesting = new ListNesting();
  private readonly tables: ImportedTable[] = [];
  private readonly warnings: ImportWarning[] = [];
  private readonly counted = new Map<string, number>();

  heading(depth: number, nodes: InlineNode[]): void {
    const content = joinLines(splitLines(nodes));
    this.nesting.heading();
    if (content.length > 0) this.push("heading", Math.max(1, Math.min(6, depth)), null, content);
  }

  /** Adds a paragraph, or several where lines in it begin with markers of their own. */
  paragraph(nodes: InlineNode[], place: DeclaredPlace = {}): void {
    let piece: InlineLine[] = [];
    let opened = false;
    let depth = 0;
    let marker: string | null = null;
    const flush = () => {
      const content = joinLines(piece);
      if (content.length > 0) this.push("paragraph", depth, marker, content);
      if (content.length > 0) this.nesting.ended(inlineToPlainText(content));
      piece = [];
    };
    for (const line of splitLines(nodes)) {
      const literal = readListMarker(inlineToPlainText(line.nodes));
      const first = !opened;
      if (!first && !(literal && this.nesting.expects(literal.readings))) {
        piece.push(line);
        continue;
      }
      if (line.nodes.length === 0 && !place.marker) continue;
      flush();
      opened = true;
      const used = first ? this.markerOf(literal, place) : literal;
      const where = first ? place : { parent: place.list ?? place.parent };
      const indent = place.indent === undefined ? {} : { indent: line.indent };
      depth = used ? this.nesting.marked(used.readings, { ...where, ...indent }) : this.nesting.plain(where);
      marker = used?.text ?? null;
      const dropped = literal && used === literal ? literal.length : 0;
      piece.push({ ...line, nodes: dropLeading(line.nodes, dropped) });
    }
    flush();
  }

  /** Adds one paragraph whose depth and marker the document says itself. */
  declaredParagraph(depth: number, marker: string | null, nodes: InlineNode[]): void {
    const content = joinLines(splitLines(nodes));
    if (content.length > 0) this.push("paragraph", depth, marker, content);
  }

  /** Adds a table row by row, with a warning; as it stood it is kept beside. */
  table(rows: TableRow[], place: DeclaredPlace = {}): void {
    const paragraphs = tableParagraphs(rows);
    if (paragraphs.length === 0) return;
    this.warn("tableAsParagraphs", { rows: paragraphs.length });
    const from = this.blocks.length;
    for (const nodes of paragraphs) this.paragraph(nodes, place);
    this.tables.push({ from, to: this.blocks.length, rows });
  }

  /** Whether a line of text would begin a paragraph of its own by its marker. */
  startsParagraph(line: string): boolean {
    const literal = readListMarker(line.trimStart());
    return literal !== null && (literal.certain || this.nesting.expects(literal.readings));
  }

  /** More text for the last paragraph, after a line break. */
  continueParagraph(nodes: InlineNode[]): void {
    const content = joinLines(splitLines(nodes));
    const last = this.blocks.at(-1);
    if (content.length === 0) return;
    if (!last || last.kind === "heading") {
      this.paragraph(nodes);
      return;
    }
    last.content = trimInline([...last.content, { type: "hardBreak" }, ...content]);
    last.text = inlineToPlainText(last.content);
    this.nesting.ended(last.text);
  }

  /** A list item without text of its own, under which others stand. */
  emptyItem(place: DeclaredPlace): void {
    this.nesting.marked(place.marker?.readings ?? [], place);
  }

  /** A warning about the block that comes next. */
  warn(name: string, values: ImportWarning["values"] = {}): void {
    this.warnings.push({ key: `text.warnings.${name}`, values, block: this.blocks.length });
  }

  /** A warning that is given once for the document, with the number of times. */
  count(name: string, times = 1): void {
    this.counted.set(name, (this.counted.get(name) ?? 0) + times);
  }

  /** Refuses a document without any text. */
  finish(title: string | null, footnotes: FootnoteBook): ImportedDraft {
    if (this.blocks.length === 0) throw new DomainError("invalid", "text.errors.importEmpty");
    const { blocks } = this;
    const book = footnotes.finish();
    if (book.withoutText > 0) this.count("footnotesWithoutText", book.withoutText);
    if (book.repeatedMarks > 0) this.count("footnoteMarksRepeated", book.repeatedMarks);
    const counted = [...this.counted].map(([name, count]) => ({
      key: `text.warnings.${name}`,
      values: { count },
      block: null,
    }));
    const last = blocks.length - 1;
    const placed = this.warnings.map((warning) => ({ ...warning, block: Math.min(warning.block ?? 0, last) }));
    return { title, blocks, footnotes: book.footnotes, tables: this.tables, warnings: [...counted, ...placed] };
  }

  /** A bullet whose text begins with "(a)" is an (a). */
  private markerOf(literal: ListMarker | null, place: DeclaredPlace) {
    if (!place.marker) return literal && (literal.certain || this.nesting.expects(literal.readings)) ? literal : null;
    const isBullet = place.marker.readings.every(({ style }) => style.startsWith("bullet"));
    return isBullet && literal?.certain ? literal : place.marker;
  }

  private push(kind: ImportedBlock["kind"], depth: number, marker: string | null, content: InlineNode[]): void {
    this.blocks.push({ kind, depth, marker, content, text: inlineToPlainText(content) });
  }
}
