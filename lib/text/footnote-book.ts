import type { ImportedFootnote } from "@/lib/text/imported-draft";
import { joinLines, splitLines } from "@/lib/text/inline-pieces";
import { nodesToHtml } from "@/lib/text/rich-text-html";
import type { InlineNode } from "@/lib/text/rich-text-nodes";
import { inlineToPlainText } from "@/lib/text/rich-text-plain";

type Entry = { mark: string; number: number; content: InlineNode[] };

/** The footnotes of a document, numbered through in the order in which they are first referred to. */
export class FootnoteBook {
  private readonly entries = new Map<string, Entry>();

  /**
   * The node that refers to a footnote.
   * @param key names the footnote within the document: the same mark may stand for several
   */
  reference(key: string, mark: string): InlineNode {
    return { type: "footnoteReference", attrs: { number: this.entry(key, mark).number } };
  }

  define(key: string, mark: string, nodes: InlineNode[]): void {
    const entry = this.entry(key, mark);
    const content = joinLines(splitLines(nodes));
    if (entry.content.length === 0) entry.content = content;
  }

  finish(): { footnotes: ImportedFootnote[]; withoutText: number; repeatedMarks: number } {
    const entries = [...this.entries.values()];
    const times = new Map<string, number>();
    for (const { mark } of entries) times.set(mark, (times.get(mark) ?? 0) + 1);
    return {
      footnotes: entries.map(({ mark, number, content }) => ({
        mark,
        number,
        text: inlineToPlainText(content),
        html: nodesToHtml(content),
        content,
      })),
      withoutText: entries.filter(({ content }) => content.length === 0).length,
      repeatedMarks: [...times.values()].filter((count) => count > 1).length,
    };
  }

  private entry(key: string, mark: string): Entry {
    const known = this.entries.get(key);
    if (known) return known;
    const entry: Entry = { mark, number: this.entries.size + 1, content: [] };
    this.entries.set(key, entry);
    return entry;
  }
}
