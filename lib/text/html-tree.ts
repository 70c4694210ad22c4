import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** The nodes of an HTML text as a browser would understand it; nothing is run, nothing is fetched. */
export function parseHtml(html: string): HtmlNode[] {
  return parseFragment(html).childNodes;
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

const blockNames = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const droppedNames = new Set(
  "script style template noscript iframe object embed svg math canvas audio video head title meta link select textarea button input".split(
    " ",
  ),
);

export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

export function isBlock(element: HtmlElement): boolean {
  return blockNames.has(element.tagName);
}

/** Whether a browser would not show it. */
export function isHidden(element: HtmlElement): boolean {
  if (droppedNames.has(element.tagName) || attribute(element, "hidden") !== undefined) return true;
  return /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attribute(element, "style") ?? "");
}

/** All text in a node, without what is hidden. */
export function textOf(root: HtmlNode): string {
  let text = "";
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === "#text" && "value" in node) text += node.value;
    if (!isElement(node) || isHidden(node)) continue;
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
      const child = node.childNodes[at];
      if (child) open.push(child);
    }
  }
  return text;
}
