import { redline } from "./redline";
import type { InlineNode, TextNode } from "./rich-text-nodes";
import { inlineToPlainText } from "./rich-text-plain";

/**
 * Inline nodes that read as `text`, with the formatting, line breaks and footnote references of every word that
 * stayed. Words that came take the formatting of nothing around them; a reference whose sign was touched becomes plain
 * characters or goes. The plain text of the result is `text` exactly.
 *
 * @param language BCP 47 tag; it parts the words
 */
export function withText(nodes: readonly InlineNode[], text: string, language: string): InlineNode[] {
  const pieces = nodes.map((node) => ({ node, text: inlineToPlainText([node]) }));
  const result: InlineNode[] = [];
  let at = 0;
  for (const segment of redline(pieces.map((piece) => piece.text).join(""), text, language)) {
    if (segment.kind === "inserted") plain(segment.text).forEach(push);
    else {
      if (segment.kind === "same") cut(at, at + segment.text.length).forEach(push);
      at += segment.text.length;
    }
  }
  return result;

  function cut(start: number, end: number): InlineNode[] {
    let from = 0;
    return pieces.flatMap(({ node, text: own }): InlineNode[] => {
      const [first, last] = [Math.max(start - from, 0), Math.min(end - from, own.length)];
      from += own.length;
      if (first >= last) return [];
      if (first === 0 && last === own.length) return [node];
      const rest = own.slice(first, last);
      return node.type === "text" ? [{ ...node, text: rest }] : plain(rest);
    });
  }

  function push(node: InlineNode): void {
    const before = result.at(-1);
    if (node.type === "text" && before?.type === "text" && sameMarks(before, node)) {
      result[result.length - 1] = { ...before, text: before.text + node.text };
    } else result.push(node);
  }
}

function sameMarks(one: TextNode, other: TextNode): boolean {
  return JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);
}

function plain(text: string): InlineNode[] {
  return text
    .split("\n")
    .flatMap((line, index): InlineNode[] => [
      ...(index === 0 ? [] : [{ type: "hardBreak" as const }]),
      ...(line === "" ? [] : [{ type: "text" as const, text: line }]),
    ]);
}
