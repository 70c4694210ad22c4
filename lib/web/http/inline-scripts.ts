import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

/**
 * The text of each script that stands in a page itself, as the browser will hash it (CSP Level 3, section 2.3.1). The
 * page is parsed as a browser parses it, so that text which merely looks like a tag is none.
 */
export function inlineScripts(source: string): string[] {
  const found: string[] = [];
  const waiting: Node[] = [parse(source)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ("tagName" in node && node.tagName === "script" && !node.attrs.some(({ name }) => name === "src")) {
      found.push(node.childNodes.map((child) => ("value" in child ? child.value : "")).join(""));
    }
    if ("content" in node) waiting.push(node.content);
    if ("childNodes" in node) waiting.push(...node.childNodes);
  }
  return found;
}
