import type { InlineNode, RichTextNode } from "@/lib/text/rich-text-nodes";
import { noteInBrackets } from "@/lib/text/rich-text-plain";
import { safeLink } from "@/lib/text/safe-link";
import type { FileBlock, ParagraphStyle, Run } from "./file-block";

type Setting = { style: ParagraphStyle; language: string; indent: number };

/** Rich text as paragraphs of a file: lists and quotations become indents with their numbers and bullets. */
export function richBlocks(nodes: readonly RichTextNode[], setting: Setting): FileBlock[] {
  return nodes.flatMap((node): FileBlock[] => {
    switch (node.type) {
      case "paragraph":
        return [{ kind: "paragraph", marker: null, ...setting, runs: inlineRuns(node.content ?? []) }];
      case "blockquote":
      case "listItem":
        return richBlocks(node.content, deeper(setting));
      case "bulletList":
        return node.content.flatMap((item) => marked(richBlocks(item.content, deeper(setting)), "•"));
      case "orderedList": {
        const start = node.attrs?.start ?? 1;
        return node.content.flatMap((item, index) =>
          marked(richBlocks(item.content, deeper(setting)), `${start + index}.`),
        );
      }
      case "heading": {
        const runs = inlineRuns(node.content ?? []).map((run) => ({ ...run, bold: true }));
        return [{ kind: "paragraph", marker: null, ...setting, runs }];
      }
      case "table":
      case "tableRow":
      case "tableHeader":
      case "tableCell":
        return richBlocks(node.content, setting);
      default:
        return [{ kind: "paragraph", marker: null, ...setting, runs: inlineRuns([node]) }];
    }
  });
}

function deeper(setting: Setting): Setting {
  return { ...setting, indent: Math.min(setting.indent + 1, 8) };
}

/** The first paragraph of an item carries its number or bullet. */
function marked([first, ...rest]: FileBlock[], marker: string): FileBlock[] {
  if (first === undefined) return [];
  return first.kind === "paragraph" ? [{ ...first, marker: first.marker ?? marker }, ...rest] : [first, ...rest];
}

/** Inline nodes as runs; a link whose address is not allowed is its words alone. */
export function inlineRuns(nodes: readonly InlineNode[]): Run[] {
  return nodes.map((node): Run => {
    if (node.type === "hardBreak") return { text: "\n" };
    if (node.type === "footnoteReference") return { text: String(node.attrs.number), raised: true };
    if (node.type === "footnote") return { text: noteInBrackets(node) };
    const run: Run = { text: node.text };
    for (const mark of node.marks ?? []) {
      if (mark.type === "bold") run.bold = true;
      if (mark.type === "italic") run.italic = true;
      const href = mark.type === "link" ? safeLink(mark.attrs.href) : null;
      if (href !== null) run.href = href;
    }
    return run;
  });
}
