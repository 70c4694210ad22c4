import { inlineToPlainText } from "@/lib/text/rich-text";
import type { InlineNode, Mark } from "@/lib/text/rich-text-nodes";

/** A line of a paragraph. "soft" line ends are only those of the source file. */
export type InlineLine = { nodes: InlineNode[]; indent: number; endedBy: "soft" | "hard" };

const markOrder = ["link", "bold", "italic"];

export function textNode(text: string, marks: Mark[]): InlineNode {
  return marks.length > 0 ? { type: "text", text, marks } : { type: "text", text };
}

/** A mark added to those that are there already; a mark of the same type stays as it is. */
export function withMark(marks: Mark[], mark: Mark): Mark[] {
  if (marks.some((present) => present.type === mark.type)) return marks;
  return [...marks, mark].sort((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type));
}

/** The lines of inline nodes: "\n" in a text ends one softly, a hardBreak ends it for good. */
export function splitLines(nodes: InlineNode[]): InlineLine[] {
  const lines: InlineLine[] = [];
  let current: InlineNode[] = [];
  const end = (endedBy: InlineLine["endedBy"]) => {
    const indent = inlineToPlainText(current).match(/^\s*/)?.[0].length ?? 0;
    lines.push({ nodes: trimInline(current), indent, endedBy });
    current = [];
  };
  for (const node of nodes) {
    if (node.type === "hardBreak") end("hard");
    else if (node.type === "text") {
      node.text.split("\n").forEach((text, index) => {
        if (index > 0) end("soft");
        if (text !== "") current.push({ ...node, text });
      });
    } else current.push(node);
  }
  end("soft");
  return lines;
}

/** Lines as one run of inline nodes: a space for a soft line end, a hardBreak for a hard one. */
export function joinLines(lines: InlineLine[]): InlineNode[] {
  const nodes: InlineNode[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before?.endedBy === "hard") nodes.push({ type: "hardBreak" });
    else if (before && line.nodes.length > 0 && before.nodes.length > 0) nodes.push({ type: "text", text: " " });
    nodes.push(...line.nodes);
  });
  return trimInline(nodes);
}

/** Without the first characters of its text, whatever nodes they are spread over. */
export function dropLeading(nodes: InlineNode[], characters: number): InlineNode[] {
  let rest = characters;
  const kept: InlineNode[] = [];
  for (const node of nodes) {
    if (node.type !== "text" || rest === 0) {
      kept.push(node);
      continue;
    }
    const text = node.text.slice(rest);
    rest = Math.max(0, rest - node.text.length);
    if (text !== "") kept.push({ ...node, text });
  }
  return trimInline(kept);
}

/** Without white space and line breaks at both ends, inner runs of spaces folded, equal neighbours joined. */
export function trimInline(nodes: InlineNode[]): InlineNode[] {
  const joined: InlineNode[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    if (node.type !== "text") {
      if (
        node.type === "hardBreak" &&
        (!before || (before.type === "hardBreak" && joined.at(-2)?.type === "hardBreak"))
      )
        continue;
      if (node.type === "hardBreak" && before?.type === "text") before.text = before.text.trimEnd();
      joined.push(node);
    } else if (before?.type === "text" && JSON.stringify(before.marks ?? []) === JSON.stringify(node.marks ?? [])) {
      before.text = foldSpaces(before.text + node.text);
    } else {
      const leading =
        before === undefined || before.type === "hardBreak" || (before.type === "text" && before.text.endsWith(" "));
      const text = leading ? foldSpaces(node.text).trimStart() : foldSpaces(node.text);
      if (text !== "") joined.push({ ...node, text });
    }
  }
  return withoutTail(joined);
}

function withoutTail(nodes: InlineNode[]): InlineNode[] {
  for (let last = nodes.at(-1); last; last = nodes.at(-1)) {
    if (last.type === "footnoteReference") break;
    if (last.type === "text") {
      last.text = last.text.trimEnd();
      if (last.text !== "") break;
    }
    nodes.pop();
  }
  return nodes;
}

function foldSpaces(text: string): string {
  return text.replace(/[ \t\u00A0]*\n[ \t\u00A0]*/g, "\n").replace(/[ \t\u00A0]{2,}|\t/g, " ");
}
