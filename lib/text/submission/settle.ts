import { textNode, trimInline } from "@/lib/text/inline-pieces";
import type { FootnoteNode, InlineNode, TextNode } from "@/lib/text/rich-text-nodes";
import type { FinishedNote, SourceInline } from "./finished-document";

/** What a person chose where two readings were possible; the proposed one where nothing was chosen. */
export type DoubtChoices = ReadonlyMap<string, "accept" | "keep">;

/** Inline nodes as they will be written: doubts settled, every reference replaced by its note, in place. */
export class Settler {
  private readonly notes: ReadonlyMap<number, FinishedNote>;

  constructor(
    notes: readonly FinishedNote[],
    private readonly choices: DoubtChoices,
  ) {
    this.notes = new Map(notes.map((note) => [note.number, note]));
  }

  inline(nodes: readonly SourceInline[]): InlineNode[] {
    return trimInline(this.unfold(nodes));
  }

  /** The words alone, without notes, and the notes that stood in them with the words before each. */
  words(nodes: readonly SourceInline[]): { text: string; notes: { before: string; note: FootnoteNode }[] } {
    let text = "";
    const notes: { before: string; note: FootnoteNode }[] = [];
    for (const node of this.inline(nodes)) {
      if (node.type === "text") text += node.text;
      else if (node.type === "hardBreak") text += " ";
      else if (node.type === "footnote") notes.push({ before: lastWords(text), note: node });
    }
    return { text: text.replace(/\s+/g, " ").trim(), notes };
  }

  private unfold(nodes: readonly SourceInline[]): InlineNode[] {
    return nodes.flatMap((node): InlineNode[] => {
      if (node.type === "doubt") return this.unfold(this.choices.get(node.id) === "keep" ? node.keep : node.accept);
      if (node.type !== "footnoteReference") return [node];
      const note = this.notes.get(node.attrs.number);
      return note ? [{ type: "footnote", content: this.noteWords(note) }] : [];
    });
  }

  /** A note is one run of words; its paragraphs are apart by spaces. */
  private noteWords(note: FinishedNote): TextNode[] {
    const words = trimInline(
      this.unfold(note.content).flatMap((node) => (node.type === "hardBreak" ? [textNode(" ", [])] : [node])),
    );
    return words.flatMap((node) => (node.type === "text" ? [node] : []));
  }
}

/** The end of a text in a few words, to say where a note belongs. */
function lastWords(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length <= 6 ? text.trim() : `… ${words.slice(-5).join(" ")}`;
}
