import { cleanText } from "@/lib/text/clean-text";
import { markSuperscripts } from "@/lib/text/submission/plain-lines";
import { raisedFrom, raisedTo, type SourceLine, withoutSigns } from "@/lib/text/submission/source-line";

/** A piece of text as PDF.js places it: the lower left corner, in points from the lower left of the page. */
export type PdfPiece = {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  font: string;
  /** Whether it reads from the right. */
  isRightToLeft: boolean;
};

type PdfLine = { pieces: PdfPiece[]; y: number; size: number; page: number };

/** The lines of a PDF from its pieces of text, page by page, from the top of each page down. */
export function pdfLines(pages: readonly (readonly PdfPiece[])[]): SourceLine[] {
  const lines = pages.flatMap((pieces, index) => inReadingOrder(gather(pieces, index + 1)));
  const pitch = usualPitch(lines);
  const font = usualFont(lines);
  return lines.map((line, index): SourceLine => {
    const before = lines[index - 1];
    const raw = textOf(line);
    const isAlone = before === undefined || before.page !== line.page;
    const distance = isAlone ? 1 : (before.y - line.y) / Math.max(before.size, line.size) / pitch;
    return {
      text: markSuperscripts(raw.trim()),
      number: index + 1,
      page: line.page,
      blanksBefore: distance > 1.3 ? Math.max(1, Math.round(distance) - 1) : 0,
      size: Math.round(line.size * 10) / 10,
      closed: /\s$/.test(raw),
      hyphenated: line.pieces.at(-1)?.text.trimEnd().endsWith("\u00AD") ?? false,
      apart: line.pieces.every((piece) => piece.text.trim() === "" || piece.font !== font),
    };
  });
}

/** Pieces of one height as lines, in the order in which the document draws them. */
function gather(pieces: readonly PdfPiece[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (piece.text.trim() === "" && !line) continue;
    if (line && isOnLine(line, piece)) {
      line.pieces.push(piece);
      if (piece.size > line.size && piece.text.trim() !== "") {
        line.size = piece.size;
        line.y = piece.y;
      }
    } else if (piece.text.trim() !== "") lines.push({ pieces: [piece], y: piece.y, size: piece.size, page });
  }
  return lines;
}

/** Raised and lowered pieces belong to the line they stand on. */
function isOnLine(line: PdfLine, piece: PdfPiece): boolean {
  const size = Math.max(line.size, piece.size);
  return Math.abs(piece.y - line.y) < size * 0.6;
}

/** From the top down, unless the page has columns, which its own order goes through one by one. */
function inReadingOrder(lines: PdfLine[]): PdfLine[] {
  const rises = lines.filter(
    (line, index) => line.y > (lines[index - 1]?.y ?? Number.POSITIVE_INFINITY) + line.size,
  ).length;
  return rises > 3 ? lines : [...lines].sort((a, b) => b.y - a.y);
}

/** The words of a line: pieces in the order in which they are read, a space where there is room for one. */
function textOf(line: PdfLine): string {
  const isRightToLeft = line.pieces.filter((piece) => piece.isRightToLeft).length > line.pieces.length / 2;
  const pieces = isRightToLeft ? rightToLeft(line.pieces) : line.pieces;
  let text = "";
  let last: PdfPiece | undefined;
  for (const piece of pieces) {
    const words = cleanText(piece.text.replaceAll("\u00AD", "-")).replace(/\s+/g, " ");
    if (words === "") continue;
    const room =
      last === undefined ? 0 : isRightToLeft ? last.x - (piece.x + piece.width) : piece.x - (last.x + last.width);
    if (room > line.size * 0.18 && !text.endsWith(" ") && !words.startsWith(" ")) text += " ";
    text += isRaised(piece, line) ? `${raisedFrom}${words.trim()}${raisedTo}` : words;
    last = piece;
  }
  return text;
}

/** Right to left by place; runs of Latin letters and figures keep the order in which they are drawn. */
function rightToLeft(pieces: PdfPiece[]): PdfPiece[] {
  return [...pieces].sort((a, b) => b.x + b.width - (a.x + a.width));
}

function isRaised(piece: PdfPiece, line: PdfLine): boolean {
  return /^\s*\d{1,3}\s*$/.test(piece.text) && piece.size < line.size * 0.85 && piece.y > line.y + line.size * 0.1;
}

/** Distance of neighbouring lines in heights of their letters, as most of the document has it. */
function usualPitch(lines: PdfLine[]): number {
  const distances = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (!before || before.page !== line.page || before.y <= line.y) return [];
    return [(before.y - line.y) / Math.max(before.size, line.size)];
  });
  const sorted = distances.sort((a, b) => a - b);
  // Lines inside paragraphs are the closest ones; a third of the way up leaves stray lines below.
  return sorted[Math.floor(sorted.length / 3)] ?? 1.2;
}

function usualFont(lines: PdfLine[]): string {
  const characters = new Map<string, number>();
  for (const { font, text } of lines.flatMap(({ pieces }) => pieces)) {
    characters.set(font, (characters.get(font) ?? 0) + withoutSigns(text).length);
  }
  return [...characters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ["", 0] as const)[0];
}
