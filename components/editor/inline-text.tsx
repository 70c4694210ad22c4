import type { ReactNode } from "react";
import type { InlineNode, Mark } from "@/lib/text/rich-text-nodes";
import { inlineToPlainText } from "@/lib/text/rich-text-plain";

/** The words of one paragraph with their marks, as they will be printed; links do not lead away from the desk. */
export function InlineText({ nodes }: { nodes: readonly InlineNode[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no identity but their place.
  return nodes.map((node, index) => <Piece key={index} node={node} />);
}

function Piece({ node }: { node: InlineNode }): ReactNode {
  if (node.type === "hardBreak") return <br />;
  if (node.type === "footnoteReference") return <sup className="footnote-reference">{node.attrs.number}</sup>;
  if (node.type === "footnote")
    return <sup className="footnote-reference">{inlineToPlainText(node.content ?? [])}</sup>;
  return (node.marks ?? []).reduceRight<ReactNode>(marked, node.text);
}

function marked(inside: ReactNode, mark: Mark): ReactNode {
  if (mark.type === "bold") return <strong>{inside}</strong>;
  if (mark.type === "italic") return <em>{inside}</em>;
  return <u title={mark.attrs.href}>{inside}</u>;
}
