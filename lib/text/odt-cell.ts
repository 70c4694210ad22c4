import type { DeclaredPlace } from "@/lib/text/draft-builder";
import type { InlineNode } from "@/lib/text/rich-text-nodes";
import { type TableRow, tableParagraphs } from "@/lib/text/table-rows";

/** Takes the blocks in a cell of a table as lines, each behind its number. */
export class CellLines {
  readonly content: InlineNode[] = [];

  heading(_depth: number, nodes: InlineNode[]): void {
    this.line(nodes);
  }

  paragraph(nodes: InlineNode[], place: DeclaredPlace = {}): void {
    const number: InlineNode[] = place.marker ? [{ type: "text", text: `${place.marker.text} ` }] : [];
    this.line([...number, ...nodes]);
  }

  continueParagraph(nodes: InlineNode[]): void {
    this.line(nodes);
  }

  emptyItem(): void {
    // A number without words says nothing in a cell.
  }

  table(rows: TableRow[]): void {
    for (const nodes of tableParagraphs(rows)) this.line(nodes);
  }

  private line(nodes: InlineNode[]): void {
    this.content.push(...nodes, { type: "hardBreak" });
  }
}
