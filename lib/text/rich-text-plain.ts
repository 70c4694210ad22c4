import type { FootnoteNode, InlineNode, RichTextNode, TextNode } from "@/lib/text/rich-text-nodes";
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

/** A piece of the plain text: the text node it comes from, or null for marks, numbers and line breaks of ours. */
export type PlainPiece = { text: string; from: TextNode | null };

/** The same words as `richTextToPlainText`, piece by piece, so that a place in them leads back to its node. */
export function plainPieces(richText: Texts, firstNote = 1): PlainPiece[] {
  return pieces(richText, written, firstNote);
}

/** The words of inline nodes: line breaks as \n, footnotes as [number], those in place counted from 1. */
export function inlineToPlainText(nodes: InlineNode[]): string {
  return joined(new PlainWriter(written, 1).inline(nodes));
}

/** A footnote in place where a text has no notes of its own: its words in square brackets. */
export function noteInBrackets({ content = [] }: FootnoteNode): string {
  return ` [${inlineToPlainText(content)}]`;
}

function write(richText: Texts, manner: Manner, firstNote: number): string {
  return joined(pieces(richText, manner, firstNote));
}

function pieces(richText: Texts, manner: Manner, firstNote: number): PlainPiece[] {
  const writer = new PlainWriter(manner, firstNote);
  const blocks = richText.content.map((node) => writer.block(node));
  return apart([...blocks, ...writer.notes], "\n\n");
}

function joined(given: readonly PlainPiece[]): string {
  return given.map(({ text }) => text).join("");
}

const ours = (text: string): PlainPiece => ({ text, from: null });

/** The groups one after the other, the same words between each two. */
function apart(groups: readonly PlainPiece[][], between: string): PlainPiece[] {
  return groups.flatMap((group, at) => (at === 0 ? group : [ours(between), ...group]));
}

class PlainWriter {
  readonly notes: PlainPiece[][] = [];
  private readonly manner: Manner;
  private readonly firstNote: number;

  constructor(manner: Manner, firstNote: number) {
    this.manner = manner;
    this.firstNote = firstNote;
  }

  block(node: RichTextNode): PlainPiece[] {
    switch (node.type) {
      case "blockquote":
        return this.blocks(node.content, "\n\n");
      case "bulletList":
        return this.items(node.content, () => null);
      case "orderedList": {
        const start = node.attrs?.start ?? 1;
        return this.items(node.content, (at) => start + at);
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

  inline(nodes: readonly InlineNode[]): PlainPiece[] {
    return nodes.map((node) => {
      if (node.type === "text") return { text: node.text, from: node };
      if (node.type === "hardBreak") return ours("\n");
      if (node.type === "footnoteReference") return ours(`[${node.attrs.number}]`);
      const mark = this.manner.mark(this.firstNote + this.notes.length);
      const words = (node.content ?? []).map((text): PlainPiece => ({ text: text.text, from: text }));
      this.notes.push(mark === "" ? words : [ours(`${mark} `), ...words]);
      return ours(mark);
    });
  }

  private items(nodes: readonly RichTextNode[], number: (at: number) => number | null): PlainPiece[] {
    const items = nodes.map((item, at) => [ours(this.manner.bullet(number(at))), ...this.block(item)]);
    return apart(items, "\n");
  }

  private blocks(nodes: readonly RichTextNode[], between: string): PlainPiece[] {
    return apart(
      nodes.map((node) => this.block(node)),
      between,
    );
  }
}
