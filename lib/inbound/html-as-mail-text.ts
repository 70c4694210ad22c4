import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isElement,
  isHidden,
  parseHtml,
} from "@/lib/text/html-tree";

/** Deeper than this no mail program nests; what is deeper is read as one run of text. */
const deepest = 200;

type Step = { node: HtmlNode; depth: number; quoted: boolean } | { end: "line"; quoted: boolean };

/**
 * The words of an HTML message in lines, as its plain twin would have them: a block is a line of its own, an item of
 * a list begins with "- ", and what stands in a quotation begins with ">". Nothing hidden is read.
 */
export function htmlAsMailText(html: string): string {
  const lines: string[] = [];
  let line = "";
  const endLine = (quoted: boolean) => {
    const text = line.replace(/[ \t\n\u00A0]+/g, " ").trim();
    if (text !== "") lines.push(quoted ? `> ${text}` : text);
    line = "";
  };
  const open: Step[] = parseHtml(html)
    .map((node) => ({ node, depth: 0, quoted: false }))
    .reverse();
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if ("end" in step) {
      endLine(step.quoted);
      continue;
    }
    const { node, depth, quoted } = step;
    if (node.nodeName === "#text" && "value" in node) line += node.value;
    if (!isElement(node) || isHidden(node) || depth > deepest) continue;
    if (node.tagName === "br" || node.tagName === "hr") {
      endLine(quoted);
      continue;
    }
    const inside = quoted || isQuotation(node);
    if (isBlock(node)) {
      endLine(quoted);
      if (node.tagName === "p" || inside !== quoted) lines.push("");
      if (node.tagName === "li") line = "- ";
      open.push({ end: "line", quoted: inside });
    }
    for (const child of [...node.childNodes].reverse()) open.push({ node: child, depth: depth + 1, quoted: inside });
  }
  endLine(false);
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Gmail, Apple Mail and Thunderbird quote in a blockquote; Yahoo and Proton in a class of their own. */
function isQuotation(element: HtmlElement): boolean {
  if (element.tagName === "blockquote") return true;
  return /\b(yahoo_quoted|protonmail_quote)\b/.test(attribute(element, "class") ?? "");
}
