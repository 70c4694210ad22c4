import { attribute, type HtmlElement, type HtmlNode, isBlock, isElement, textOf } from "@/lib/text/html-tree";

type Footnote = { key: string; mark: string; nodes: HtmlNode[] };

/**
 * Footnotes in HTML where they are clear: a link whose text is a mark such as "3" or "[3]", raised or
 * named like a footnote, that leads to a block of the same text which links back or begins with the mark.
 */
export class HtmlFootnotes {
  private readonly byAddress = new Map<string, Footnote>();
  private readonly holders = new Set<HtmlElement>();

  constructor(root: HtmlNode[]) {
    const targets = new Map<string, HtmlElement>();
    const links: HtmlElement[] = [];
    const open = [...root].reverse();
    for (let node = open.pop(); node; node = open.pop()) {
      if (!isElement(node)) continue;
      const name = attribute(node, "id") ?? attribute(node, "name");
      if (name && !targets.has(name)) targets.set(name, node);
      if (node.tagName === "a" && attribute(node, "href")?.startsWith("#")) links.push(node);
      for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
        const child = node.childNodes[at];
        if (child) open.push(child);
      }
    }
    for (const link of links) this.learn(link, targets);
  }

  /** The footnote that a link refers to, if it does. */
  referredBy(link: HtmlElement): Footnote | undefined {
    if (markOf(link) === null) return undefined;
    return this.byAddress.get(attribute(link, "href") ?? "");
  }

  /** Whether an element holds the text of a footnote, and so is no block of the draft. */
  holds(element: HtmlElement): boolean {
    return this.holders.has(element);
  }

  all(): Footnote[] {
    return [...this.byAddress.values()];
  }

  private learn(link: HtmlElement, targets: Map<string, HtmlElement>): void {
    const address = attribute(link, "href") ?? "";
    const mark = markOf(link);
    const target = targets.get(address.slice(1));
    if (mark === null || !target || this.byAddress.has(address) || this.insideHolder(link)) return;
    const holder = holderOf(target);
    if (!holder || contains(holder, link)) return;
    const raised = /foot|fn|note|sdendnote/i.test(address) || isRaised(link);
    if (!raised) return;
    this.holders.add(holder);
    this.byAddress.set(address, { key: address, mark, nodes: holder.childNodes });
  }

  private insideHolder(node: HtmlElement): boolean {
    return [...this.holders].some((holder) => contains(holder, node));
  }
}

function markOf(link: HtmlElement): string | null {
  return (
    textOf(link)
      .trim()
      .match(/^\[?\(?(\d{1,4}|[a-z]|\*{1,3}|[ivx]{1,5})\)?\]?$/)?.[1] ?? null
  );
}

function isRaised(link: HtmlElement): boolean {
  const parent = link.parentNode;
  const inSup = parent !== null && "tagName" in parent && parent.tagName === "sup";
  return inSup || link.childNodes.some((node) => isElement(node) && node.tagName === "sup");
}

/** The block in which the text of a footnote stands. */
function holderOf(target: HtmlElement): HtmlElement | null {
  let element: HtmlElement = target;
  while (!isBlock(element)) {
    const parent = element.parentNode;
    if (!parent || !("tagName" in parent)) return null;
    element = parent;
  }
  return ["ol", "ul", "table", "body"].includes(element.tagName) ? null : element;
}

function contains(holder: HtmlElement, node: HtmlElement): boolean {
  for (let at: HtmlElement | null = node; at; ) {
    if (at === holder) return true;
    const parent: HtmlElement["parentNode"] = at.parentNode;
    at = parent && "tagName" in parent ? parent : null;
  }
  return false;
}
