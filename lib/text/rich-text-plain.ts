import type { FootnoteNode, InlineNode, RichTextNode } from "@/lib/text/rich-text-nodes";
import { countWords } from "@/lib/text/words";

/** The content of a checked rich text. */
type Texts = { content: readonly RichTextNode[] };

/** How what is no word is written: list marks, marks of notes. */
type Manner = { bullet(number: number | null): string; mark(number: number): string };

const written: Manner = {
  bullet: (number) => (number === null ? "- " : `${number}. `),
  mark: (number) => `[${number}]`,
};

/** Numbers of notes and of list items are counted by the program and are nobody's words. */
const wordsOnly: Manner = { bullet: () => "", mark: () => "" };

/**
 * The words alone: blocks apart by a blank line, list items and rows of tables by a line, line breaks kept. List items
 * carry "- " or their number, cells are parted by " | ", footnotes carry their number in brackets and stand at the
 * end, numbered from `firstNote`.
 */
export function richTextToPlainText(richText: Texts, firstNote = 1): string {
  return write(richText, written, firstNote);
}

/** How many words people count in it, notes included: numbers of notes and of list items are none. */
export function countRichTextWords(richText: Texts, language: string): number {
  return countWords(write(richText, wordsOnly, 1), language);
}

/** The words of inline nodes: line breaks as \n, footnotes as [number], those in place counted from 1. */
export function inlineToPlainText(nodes: InlineNode[]): string {
  return new PlainWriter(written, 1).inline(nodes);
}

/** A footnote in place where a text has no notes of its own: its words in square brackets. */
export function noteInBrackets({ content = [] }: FootnoteNode): string {
  return ` [${inlineToPlainText(content)}]`;
}

function write(richText: Texts, manner: Manner, firstNote: number): string {
  const writer = new PlainWriter(manner, firstNote);
  return [...richText.content.map((node) => writer.block(node)), ...writer.notes].join("\n\n");
}

class PlainWriter {
  readonly notes: string[] = [];
  private readonly manner: Manner;
  private readonly firstNote: number;

  constructor(manner: Manner, firstNote: number) {
    this.manner = manner;
    this.firstNote = firstNote;
  }

  block(node: RichTextNode): string {
    switch (node.type) {
      case "blockquote":
        return this.blocks(node.content, "\n\n");
      case "bulletList":
        return node.content.map((item) => `${this.manner.bullet(null)}${this.block(item)}`).join("\n");
      case "orderedList": {
        const start = node.attrs?.start ?? 1;
        return node.content.map((item, at) => `${this.manner.bullet(start + at)}${this.block(item)}`).join("\n");
      }
      case "table":
      case "listItem":
      case "tableHeader":
      case "tableCell":
        return this.blocks(node.content, "\n");
      case "tableRow":
        return this.blocks(node.content, " | ");
      case "paragraph":
      case "heading":
        return this.inline(node.content ?? []);
      default:
        return this.inline([node]);
    }
  }

  inline(nodes: readonly InlineNode[]): string {
    return nodes
      .map((node) => {
        if (node.type === "text") return node.text;
        if (node.type === "hardBreak") return "\n";
        if (node.type === "footnoteReference") return `[${node.attrs.number}]`;
        const mark = this.manner.mark(this.firstNote + this.notes.length);
        const words = (node.content ?? []).map(({ text }) => text).join("");
        this.notes.push(mark === "" ? words : `${mark} ${words}`);
        return mark;
      })
      .join("");
  }

  private blocks(nodes: readonly RichTextNode[], between: string): string {
    return nodes.map((node) => this.block(node)).join(between);
  }
}
