import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A finished page, or why it is not one: it streamed a fallback, or a part of it failed. */
export type StrippedPage = { readonly html: string; readonly state: "finished" | "streamed" | "failed" };

/**
 * Takes the framework's runtime out of a rendered page: its scripts, their preloads and the
 * inline payload that repeats the text. Scripts of islands and JSON-LD stay.
 *
 * The page is parsed as a browser parses it and the found ranges are cut out of the source, so
 * that text which merely looks like a tag is never touched and all else stays byte for byte.
 *
 * @param parts what was written at once (see `keepPart`); each takes the place of its `openfloor-part`.
 */
export function withoutRuntime(source: string, parts: readonly string[] = []): StrippedPage {
  const cuts: [from: number, to: number, instead: string][] = [];
  let state: StrippedPage["state"] = "finished";

  const waiting: Node[] = [parse(source, { sourceCodeLocationInfo: true })];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === "#comment" && "data" in node) {
      // React marks boundaries that still wait with $? or $~, and those that threw with $!.
      if (node.data === "$!") state = "failed";
      else if ((node.data === "$?" || node.data === "$~") && state === "finished") state = "streamed";
      cut(node);
      continue;
    }
    if ("tagName" in node && belongsToRuntime(node)) {
      cut(node);
      continue;
    }
    if ("tagName" in node && node.tagName === "openfloor-part") {
      const part = parts[Number(attribute(node, "data-part"))];
      if (part === undefined) state = "failed";
      else cut(node, part);
      continue;
    }
    if ("content" in node) waiting.push(node.content);
    if ("childNodes" in node) waiting.push(...node.childNodes);
  }

  function cut(node: Node, instead = "") {
    const place = node.sourceCodeLocation;
    if (place) cuts.push([place.startOffset, place.endOffset, instead]);
  }

  cuts.sort((a, b) => a[0] - b[0]);
  let html = "";
  let at = 0;
  for (const [from, to, instead] of cuts) {
    html += source.slice(at, from) + instead;
    at = to;
  }
  return { html: html + source.slice(at), state };
}

function belongsToRuntime(element: Element): boolean {
  if (element.tagName === "script") {
    const source = attribute(element, "src");
    if (source !== null) return !source.startsWith("/islands/");
    return attribute(element, "type") !== "application/ld+json";
  }
  if (element.tagName !== "link") return false;
  const relation = attribute(element, "rel")?.toLowerCase();
  const target = attribute(element, "href") ?? "";
  if (target.startsWith("/islands/")) return false;
  return relation === "modulepreload" || (relation === "preload" && attribute(element, "as") === "script");
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

/** The text of each script that stands in the page itself, as the browser will hash it. */
export function inlineScripts(source: string): string[] {
  const found: string[] = [];
  const waiting: Node[] = [parse(source)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ("tagName" in node && node.tagName === "script" && attribute(node, "src") === null) {
      found.push(node.childNodes.map((child) => ("value" in child ? child.value : "")).join(""));
    }
    if ("content" in node) waiting.push(node.content);
    if ("childNodes" in node) waiting.push(...node.childNodes);
  }
  return found;
}
