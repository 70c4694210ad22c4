import { DomainError } from "@/lib/kernel/errors";
import { cleanText } from "@/lib/text/clean-text";
import { nodesToHtml } from "@/lib/text/rich-text-html";
import type { InlineNode, RichTextNode } from "@/lib/text/rich-text-nodes";
import { RichTextReader, tooLarge } from "@/lib/text/rich-text-reader";
import { countWords } from "@/lib/text/words";

/** A checked rich text: only what `checkRichText` lets through. */
export type RichText = { type: "doc"; content: RichTextNode[] };

export type RichTextLimits = {
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
  const reader = new RichTextReader({ maxBytes, maxDepth: limits.maxDepth ?? 12 });
  const content = reader.readDocument(value);
  const richText: RichText = content.length > 0 ? { type: "doc", content } : emptyRichText();
  if (new TextEncoder().encode(JSON.stringify(richText)).length > maxBytes) {
    throw tooLarge(maxBytes);
  }
  const { maxWords } = limits;
  if (maxWords !== undefined) {
    const words = countWords(richTextToPlainText(richText), "und");
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

/** Safe HTML, to be derived once when the text is written. Links are `nofollow noopener ugc`. */
export function richTextToHtml(richText: RichText): string {
  return nodesToHtml(richText.content);
}

/**
 * The words alone: blocks apart by a blank line, list items by a line, line breaks kept. List items
 * carry "- " or their number, footnote references their number in brackets.
 */
export function richTextToPlainText(richText: RichText): string {
  return richText.content.map(nodeToPlainText).join("\n\n");
}

function nodeToPlainText(node: RichTextNode): string {
  switch (node.type) {
    case "blockquote":
      return node.content.map(nodeToPlainText).join("\n\n");
    case "bulletList":
      return node.content.map((item) => `- ${nodeToPlainText(item)}`).join("\n");
    case "orderedList": {
      const start = node.attrs?.start ?? 1;
      return node.content.map((item, at) => `${start + at}. ${nodeToPlainText(item)}`).join("\n");
    }
    case "listItem":
      return node.content.map(nodeToPlainText).join("\n");
    case "paragraph":
      return inlineToPlainText(node.content ?? []);
    default:
      return inlineToPlainText([node]);
  }
}

/** The words of inline nodes: line breaks as \n, footnote references as [number]. */
export function inlineToPlainText(nodes: InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.text;
      return node.type === "hardBreak" ? "\n" : `[${node.attrs.number}]`;
    })
    .join("");
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
