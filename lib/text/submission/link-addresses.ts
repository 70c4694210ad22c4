import { textNode } from "@/lib/text/inline-pieces";
import type { InlineNode, Mark } from "@/lib/text/rich-text-nodes";
import { safeLink } from "@/lib/text/safe-link";

const address = /(?:https?:\/\/|www\.)[^\s<>"“”«»‘\uFDD0-\uFDD5。，；：！？）】》]+/giu;

/** An address in a text: what is written, and what it leads to; null where it leads nowhere. */
export type WrittenAddress = { from: number; to: number; written: string; href: string | null };

/** The addresses in a text, without the punctuation of the sentence around them. */
export function addressesIn(text: string): WrittenAddress[] {
  return [...text.matchAll(address)].map((match) => {
    const written = trimEnd(match[0]);
    const href = safeLink(written.startsWith("http") || /^http/i.test(written) ? written : `https://${written}`);
    return { from: match.index, to: match.index + written.length, written, href };
  });
}

/** A text as inline nodes in which every address is a link. */
export function linkAddresses(text: string, marks: Mark[] = []): InlineNode[] {
  const nodes: InlineNode[] = [];
  let at = 0;
  if (!marks.some(({ type }) => type === "link")) {
    for (const { from, to, written, href } of addressesIn(text)) {
      if (href === null) continue;
      if (from > at) nodes.push(textNode(text.slice(at, from), marks));
      nodes.push(textNode(written, [{ type: "link", attrs: { href } }, ...marks]));
      at = to;
    }
  }
  if (at < text.length) nodes.push(textNode(text.slice(at), marks));
  return nodes;
}

/** Full stops and brackets at the end belong to the sentence; a closing bracket that was opened inside belongs to the address. */
function trimEnd(written: string): string {
  let end = written;
  for (let again = true; again; ) {
    again = false;
    const last = end.slice(-1);
    if (/[.,;:!?'’»\]…›،؛]/.test(last)) again = true;
    else if (last === ")" && count(end, ")") > count(end, "(")) again = true;
    if (again) end = end.slice(0, -1);
  }
  return end;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** An address that goes on behind a sign which no address has: " › " as search engines show a path, or "…" where one was cut off. */
export function* strangeAddresses(text: string): Generator<{ written: string; address: string }> {
  for (const match of text.matchAll(/((?:https?:\/\/|www\.)[^\s›…]{3,200})((?: ?[›…] ?[^\s;,]{1,200}){1,5})/giu)) {
    yield { written: match[0], address: match[1] ?? "" };
  }
}
