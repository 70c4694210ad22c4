import { cleanText } from "@/lib/text/clean-text";
import { DraftBuilder } from "@/lib/text/draft-builder";
import { FootnoteBook } from "@/lib/text/footnote-book";
import { refuseOversized } from "@/lib/text/import-limits";
import type { ImportedDraft } from "@/lib/text/imported-draft";
import { readListMarker } from "@/lib/text/list-markers";
import type { InlineNode } from "@/lib/text/rich-text-nodes";

/** Lines up to this length, several to a paragraph, are taken for text wrapped by a program. */
const widestWrapped = 100;

const footnoteLine = /^\[\^?(\d{1,4})\]:?\s+(\S.*)$/;
const footnoteMark = /\[\^?(\d{1,4})\]/g;

/**
 * A draft from pasted plain text. Blank lines part paragraphs; without them, or where lines are too
 * long to have been wrapped, each line is a paragraph. Markers such as "12.", "(a)" or "•" give the
 * structure. A short line alone, without a full stop, before longer text is a heading. Lines "[3] …"
 * at the end are footnotes when the text holds "[3]".
 */
export function importPlainText(source: string): ImportedDraft {
  refuseOversized(source);
  const builder = new DraftBuilder();
  const book = new FootnoteBook();
  const { paragraphs, notes } = takeFootnotes(toParagraphs(cleanText(source)));
  paragraphs.forEach((paragraph, index) => {
    const depth = headingDepth(paragraph, paragraphs[index + 1]);
    const nodes = withReferences(paragraph, notes, book);
    if (depth !== null) builder.heading(depth, nodes);
    else builder.paragraph(nodes, { indent: 0 });
  });
  for (const [mark, text] of notes) book.define(mark, mark, [{ type: "text", text }]);
  return builder.finish(null, book);
}

function toParagraphs(text: string): string[] {
  const lines = text.replaceAll("\t", "    ").split("\n");
  const hasBlank = lines.some(
    (line, index) => line.trim() === "" && (lines[index + 1] ?? "").trim() !== "" && index > 0,
  );
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (!hasBlank || widest > widestWrapped) return lines.filter((line) => line.trim() !== "");
  return text
    .replaceAll("\t", "    ")
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.replace(/^\n+/, "").trimEnd())
    .filter((paragraph) => paragraph.trim() !== "");
}

function takeFootnotes(paragraphs: string[]): { paragraphs: string[]; notes: Map<string, string> } {
  const notes = new Map<string, string>();
  let end = paragraphs.length;
  const found: [string, string][] = [];
  for (; end > 0; end -= 1) {
    const lines = (paragraphs[end - 1] ?? "").split("\n").map((line) => line.trim().match(footnoteLine));
    if (!lines.every((line) => line !== null)) break;
    found.unshift(...lines.map((line): [string, string] => [line[1] ?? "", line[2] ?? ""]));
  }
  const body = paragraphs.slice(0, end);
  const marks = new Set([...body.join("\n").matchAll(footnoteMark)].map((match) => match[1] ?? ""));
  if (found.length === 0 || !found.every(([mark]) => marks.has(mark))) return { paragraphs, notes };
  for (const [mark, text] of found) if (!notes.has(mark)) notes.set(mark, text);
  return { paragraphs: body, notes };
}

function withReferences(text: string, notes: Map<string, string>, book: FootnoteBook): InlineNode[] {
  return text.split(/(\[\^?\d{1,4}\])/).flatMap((part): InlineNode[] => {
    const mark = part.match(/^\[\^?(\d{1,4})\]$/)?.[1];
    if (mark !== undefined && notes.has(mark)) return [book.reference(mark, mark)];
    return part === "" ? [] : [{ type: "text", text: part }];
  });
}

/** 1 for a line that reads like a heading ("I. THREATS", "Introduction"), 2 for "A. …", else null. */
function headingDepth(paragraph: string, next: string | undefined): number | null {
  const line = paragraph.trim();
  if (next === undefined || line.includes("\n") || line.length > 80 || line.split(/\s+/).length > 12) return null;
  if (/[.;:,!?\u061F\u061B\u060C\u3002]$/u.test(line) || !/\p{L}/u.test(line)) return null;
  const upper = line.match(/^([IVX]{1,5}|[A-Z])\.\s/)?.[1];
  if (upper !== undefined) return /^[IVX]+$/.test(upper) ? 1 : 2;
  if (readListMarker(line)) return null;
  return next.trim().length > line.length || readListMarker(next.trim()) ? 1 : null;
}
