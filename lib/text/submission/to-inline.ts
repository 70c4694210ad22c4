import { textNode } from "@/lib/text/inline-pieces";
import type { SourceInline } from "./finished-document";
import type { Doubt } from "./join-lines";
import { linkAddresses } from "./link-addresses";

const signs = /\uFDD2(\d+)\uFDD3|\uFDD4(d\d+)\uFDD5|\uFDD0(\d+)\uFDD1/u;

/** A text with signs for references and doubts as inline nodes. A raised figure that is no mark stays as a figure. */
export function toInline(text: string, doubts: ReadonlyMap<string, Doubt>): SourceInline[] {
  const nodes: SourceInline[] = [];
  const pieces = text.split(new RegExp(signs, "gu"));
  // split() gives the text, then the three groups of each sign, of which one is there.
  for (let at = 0; at < pieces.length; at += 4) {
    const words = pieces[at] ?? "";
    const reference = pieces[at + 1];
    const doubt = doubts.get(pieces[at + 2] ?? "");
    const raised = pieces[at + 3];
    nodes.push(...linkAddresses(words));
    if (reference !== undefined) nodes.push({ type: "footnoteReference", attrs: { number: Number(reference) } });
    if (raised !== undefined) nodes.push(textNode(raised, []));
    if (doubt) {
      nodes.push({
        type: "doubt",
        id: doubt.id,
        accept: toInline(doubt.accept, doubts),
        keep: toInline(doubt.keep, doubts),
      });
    }
  }
  return nodes;
}

/** The words of inline nodes as proposed, for rules that look at text. */
export function inlineText(nodes: SourceInline[]): string {
  return nodes
    .map((node): string => {
      if (node.type === "text") return node.text;
      if (node.type === "doubt") return inlineText(node.accept);
      return node.type === "hardBreak" ? "\n" : "";
    })
    .join("");
}
