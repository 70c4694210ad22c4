import type { InlineNode, Mark } from "@/lib/text/rich-text-nodes";
import { inlineToPlainText } from "@/lib/text/rich-text-plain";

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

/**
 * Without white space and line breaks at both ends, inner runs of spaces folded, neighbours with the
 * same marks joined, at most two line breaks in a row. Takes time in proportion to the text.
 */
export function trimInline(nodes: InlineNode[]): InlineNode[] {
  const kept: InlineNode[] = [];
  // What the last kept node ends with decides whether white space and breaks may follow.
  let breaks = 2;
  let endsWithSpace = true;
  for (const node of joinEqual(nodes)) {
    if (node.type === "hardBreak") {
      trimLastText(kept);
      if (breaks < 2) kept.push(node);
      breaks += 1;
      endsWithSpace = true;
    } else if (node.type === "text") {
      const folded = foldSpaces(node.text);
      const text = endsWithSpace ? folded.trimStart() : folded;
      if (text === "") continue;
      kept.push({ ...node, text });
      breaks = 0;
      endsWithSpace = /\s$/.test(text);
    } else {
      kept.push(node);
      breaks = 0;
      endsWithSpace = false;
    }
  }
  while (kept.at(-1)?.type === "hardBreak") kept.pop();
  trimLastText(kept);
  return kept;
}

/** Neighbouring texts with the same marks as one. */
function joinEqual(nodes: InlineNode[]): InlineNode[] {
  const joined: InlineNode[] = [];
  let texts: string[] = [];
  let marks: Mark[] = [];
  const flush = () => {
    if (texts.length > 0) joined.push(textNode(texts.join(""), marks));
    texts = [];
  };
  for (const node of nodes) {
    if (node.type !== "text") {
      flush();
      joined.push(node);
      continue;
    }
    const own = node.marks ?? [];
    if (!sameMarks(own, marks)) flush();
    marks = own;
    texts.push(node.text);
  }
  flush();
  return joined;
}

function sameMarks(a: Mark[], b: Mark[]): boolean {
  return a.length === b.length && (a.length === 0 || JSON.stringify(a) === JSON.stringify(b));
}

function trimLastText(nodes: InlineNode[]): void {
  const last = nodes.pop();
  if (!last) return;
  const kept = last.type === "text" ? { ...last, text: last.text.trimEnd() } : last;
  if (kept.type !== "text" || kept.text !== "") nodes.push(kept);
}

function foldSpaces(text: string): string {
  return text.replace(/[ \t\u00A0]{2,}|\t/g, " ").replace(/[ \u00A0]?\n[ \u00A0]?/g, "\n");
}
