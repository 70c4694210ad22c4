import { DomainError } from "@/lib/kernel/errors";
import { cleanText } from "@/lib/text/clean-text";
import { nodesToHtml } from "@/lib/text/rich-text-html";
import type { InlineNode, RichTextNode } from "@/lib/text/rich-text-nodes";
import { countRichTextWords, richTextToPlainText } from "@/lib/text/rich-text-plain";
import { RichTextReader } from "@/lib/text/rich-text-reader";
import { tooLarge } from "@/lib/text/rich-text-values";

/** A checked rich text: only what `checkRichText` lets through. */
export type RichText = { type: "doc"; content: RichTextNode[] };

export type RichTextLimits = {
  /** "document" lets through what written inputs hold beside the rest: headings, tables, footnotes in place. */
  nodes?: "comment" | "document";
  /** Bytes of the tree as JSON in UTF-8; 200,000 unless told. */
  maxBytes?: number;
  /** Levels of nested content, the document's own included; 12 unless told, 100 at most. */
  maxDepth?: number;
  /** Words as people count them (UAX #29); no limit unless told. */
  maxWords?: number;
};

/**
 * The rich text that an unknown value holds, as a fresh and normalised tree: cleaned texts (see
 * cleanText), neighbouring texts joined, links in normal form with their address only.
 * Refuses as "invalid" whatever is outside the closed list of nodes, marks and attributes, links
 * other than http, https and mailto, and texts beyond the limits.
 */
export function checkRichText(value: unknown, limits: RichTextLimits = {}): RichText {
  const maxBytes = limits.maxBytes ?? 200_000;
  const reader = new RichTextReader({ maxBytes, maxDepth: limits.maxDepth ?? 12, nodes: limits.nodes ?? "comment" });
  const content = reader.readDocument(value);
  const richText: RichText = content.length > 0 ? { type: "doc", content } : emptyRichText();
  if (new TextEncoder().encode(JSON.stringify(richText)).length > maxBytes) {
    throw tooLarge(maxBytes);
  }
  const { maxWords } = limits;
  if (maxWords !== undefined) {
    const words = countRichTextWords(richText, "und");
    if (words > maxWords) {
      throw new DomainError("invalid", "text.errors.tooManyWords", {
        values: { words, max: maxWords },
      });
    }
  }
  return richText;
}

/** What an editor starts with: one paragraph without text. */
export function emptyRichText(): RichText {
  return { type: "doc", content: [{ type: "paragraph" }] };
}

/** Whether nothing can be read in it: no text at all, or only spaces. */
export function isEmptyRichText(richText: RichText): boolean {
  return richTextToPlainText(richText).trim() === "";
}

/** Safe HTML, to be derived once when the text is written. Links are `nofollow noopener ugc`. Notes: see noted-html. */
export function richTextToHtml(richText: RichText): string {
  return nodesToHtml(richText.content);
}

/** A rich text from a plain field: blank lines part paragraphs, single line ends are kept. */
export function plainTextToRichText(text: string): RichText {
  const content = cleanText(text)
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .map((paragraph): RichTextNode => ({ type: "paragraph", content: linesToInline(paragraph) }));
  return content.length > 0 ? { type: "doc", content } : emptyRichText();
}

function linesToInline(paragraph: string): InlineNode[] {
  return paragraph.split("\n").flatMap((line, index): InlineNode[] => {
    const text = line.replace(/\t+/g, " ").trimEnd();
    const node: InlineNode[] = text === "" ? [] : [{ type: "text", text }];
    return index === 0 ? node : [{ type: "hardBreak" }, ...node];
  });
}
