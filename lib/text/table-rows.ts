import { cleanLine } from "@/lib/text/clean-text";
import { joinLines, splitLines, trimInline } from "@/lib/text/inline-pieces";
import { readListMarker } from "@/lib/text/list-markers";
import type { InlineNode } from "@/lib/text/rich-text-nodes";
import { inlineToPlainText } from "@/lib/text/rich-text-plain";

/** A cell as its document gives it. */
export type TableCell = {
  content: InlineNode[];
  /** Columns and rows that it spans, at least 1. */
  columns?: number;
  rows?: number;
  /** Whether it goes on from the cell above, as Word marks the rest of a cell over several rows. */
  continues?: boolean;
};

export type TableRow = { cells: TableCell[]; isHeader: boolean };

type Placed = { column: number; content: InlineNode[] };

/** A document may claim any number of columns. */
const mostColumns = 100;

/**
 * A table as paragraphs, one for each row, in which nothing is lost: cells apart by " | ", each behind the words of
 * the header over it ("Norm: (a) | Who: operators"), a cell over several rows said again in each of them, lines of a
 * cell apart by " / ". A header that is not declared is a first row that is bold throughout. Without rows below it
 * the header itself is a paragraph.
 */
export function tableParagraphs(rows: TableRow[]): InlineNode[][] {
  const placed = placeCells(rows);
  const declared = rows.findIndex(({ isHeader }) => !isHeader);
  const first = placed[0] ?? [];
  const isBold = rows.length > 1 && first.length > 1 && first.every(({ content }) => isBoldThroughout(content));
  const headers = declared === -1 ? 0 : declared > 0 ? declared : isBold ? 1 : 0;
  const labels = labelsOf(placed.slice(0, headers));
  const labelled = new Set<number>();
  return placed
    .slice(headers)
    .map((cells) => rowParagraph(cells, labels, labelled))
    .filter((paragraph) => paragraph.length > 0);
}

/** The cells of each row with the column they begin in; those that reach down are said again. */
function placeCells(rows: TableRow[]): Placed[][] {
  const reaching = new Map<number, { content: InlineNode[]; rows: number }>();
  const above = new Map<number, InlineNode[]>();
  return rows.map(({ cells }) => {
    const placed: Placed[] = [];
    let column = 0;
    const takeReaching = () => {
      for (let open = reaching.get(column); open && open.rows > 0; open = reaching.get(column)) {
        open.rows -= 1;
        placed.push({ column, content: withoutReferences(open.content) });
        column += 1;
      }
    };
    for (const cell of cells.slice(0, mostColumns)) {
      takeReaching();
      const content = cell.continues ? withoutReferences(above.get(column) ?? []) : oneLine(cell.content);
      placed.push({ column, content });
      above.set(column, content);
      if ((cell.rows ?? 1) > 1) reaching.set(column, { content, rows: (cell.rows ?? 1) - 1 });
      column += Math.max(1, Math.min(cell.columns ?? 1, mostColumns));
    }
    takeReaching();
    return placed;
  });
}

/** The header over each column; of several rows of headers all words, from above. */
function labelsOf(headers: Placed[][]): Map<number, InlineNode[]> {
  const labels = new Map<number, InlineNode[]>();
  for (const { column, content } of headers.flat()) {
    const text = withoutColon(cleanLine(inlineToPlainText(content)));
    const before = labels.get(column);
    if (text === "" || (before && inlineToPlainText(before) === text)) continue;
    const plain = content.map(
      (node, index): InlineNode =>
        node.type === "text"
          ? { type: "text", text: index === content.length - 1 ? withoutColon(node.text) : node.text }
          : node,
    );
    labels.set(column, before ? [...before, { type: "text", text: ", " }, ...plain] : plain);
  }
  return labels;
}

function rowParagraph(cells: Placed[], labels: Map<number, InlineNode[]>, labelled: Set<number>): InlineNode[] {
  if (cells.every(({ content }) => content.length === 0)) return [];
  const parts = cells.flatMap(({ column, content }): InlineNode[][] => {
    const label = labels.get(column);
    if (label === undefined) return content.length === 0 ? [] : [content];
    // A footnote of a header is referred to in the first row only.
    const words = labelled.has(column) ? withoutReferences(label) : label;
    labelled.add(column);
    return [[...words, { type: "text", text: ": " }, ...(content.length === 0 ? dash : content)]];
  });
  return trimInline(
    parts.flatMap((part, index): InlineNode[] => {
      if (index === 0) return part;
      // "1." or "(a)" alone in the first cell is the number of the row.
      const isNumber = index === 1 && labels.size === 0 && isMarker(parts[0] ?? []);
      return [{ type: "text", text: isNumber ? " " : " | " }, ...part];
    }),
  );
}

function withoutColon(text: string): string {
  return text.replace(/\s*[:\uFF1A]$/u, "");
}

const dash: InlineNode[] = [{ type: "text", text: "–" }];

function isMarker(nodes: InlineNode[]): boolean {
  const text = inlineToPlainText(nodes);
  return readListMarker(text)?.length === text.length;
}

/** A cell on one line: its lines apart by " / ". */
function oneLine(nodes: InlineNode[]): InlineNode[] {
  const lines = splitLines(joinLines(splitLines(nodes))).filter((line) => line.nodes.length > 0);
  return trimInline(
    lines.flatMap((line, index): InlineNode[] =>
      index === 0 ? line.nodes : [{ type: "text", text: " / " }, ...line.nodes],
    ),
  );
}

/** A footnote is referred to once, where the cell stands first. */
function withoutReferences(nodes: InlineNode[]): InlineNode[] {
  return nodes.filter((node) => node.type !== "footnoteReference");
}

function isBoldThroughout(nodes: InlineNode[]): boolean {
  const texts = nodes.flatMap((node) => (node.type === "text" && node.text.trim() !== "" ? [node] : []));
  return texts.length > 0 && texts.every(({ marks = [] }) => marks.some(({ type }) => type === "bold"));
}
