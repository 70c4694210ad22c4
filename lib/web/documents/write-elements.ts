import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { escapeHtml } from "@/lib/text/escape-html";

/** Elements as HTML, and the scripts of islands among them, which the page loads once however often they stand there. */
export interface WrittenElements {
  readonly html: string;
  readonly scripts: ReadonlySet<string>;
}

/**
 * Writes a tree of elements as HTML in one pass: components are called where they stand. A public page has no need of
 * a framework's payload, and its two renderings are most of the work of a page that hardly does anything else.
 *
 * What it cannot write it refuses, rather than leave out: components that wait, classes, parts for the browser.
 */
export function writeElements(tree: ReactNode): WrittenElements {
  const writer = new Writer();
  writer.node(tree);
  return { html: writer.html, scripts: writer.scripts };
}

/** HTML, section 13.1.2: elements that have no end tag. */
const empty = new Set(
  ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"].concat(["source", "track", "wbr"]),
);

/** Names of React that are other names in HTML; all others differ in case alone, which HTML does not see. */
const htmlNames = new Map([
  ["className", "class"],
  ["htmlFor", "for"],
  ["acceptCharset", "accept-charset"],
  ["defaultChecked", "checked"],
]);

/** SVG sees case; of what React writes with a hyphen, these are all that the house draws with. */
const svgNames = new Map([
  ["className", "class"],
  ["strokeWidth", "stroke-width"],
  ["strokeDasharray", "stroke-dasharray"],
  ["strokeLinecap", "stroke-linecap"],
  ["textAnchor", "text-anchor"],
  ["dominantBaseline", "dominant-baseline"],
  ["fontSize", "font-size"],
  ["fillRule", "fill-rule"],
]);

/** HTML, section 2.3.3: attributes that say `false` rather than be left out. */
const enumerated = new Set(["contentEditable", "draggable", "spellCheck", "focusable"]);

const addresses = new Set(["href", "src", "action", "formAction"]);

/** Whether a browser, which skips blanks and controls, would run this address. */
function runsScript(address: string): boolean {
  return address.includes(":") && /^javascript:/i.test(address.replace(/[\s\p{Cc}]/gu, ""));
}

class Writer {
  html = "";
  readonly scripts = new Set<string>();
  #inSvg = false;
  /** What is chosen in the list of choices that is being written. */
  #chosen: unknown = null;

  node(node: unknown): void {
    if (node === null || node === undefined || typeof node === "boolean") return;
    if (typeof node === "string") this.html += safe(node);
    else if (typeof node === "number" || typeof node === "bigint") this.html += node;
    else if (isValidElement(node)) this.#element(node);
    else if (isIterable(node)) for (const child of node) this.node(child);
    else throw new Error(`A ${typeof node} cannot be written as a part of a page.`);
  }

  #element({ type, props }: ReactElement<unknown>): void {
    const given = isRecord(props) ? props : {};
    if (typeof type === "string") this.#tag(type, given);
    else if (type === Fragment) this.node(given.children);
    else if (isComponent(type)) this.node(type(given));
    else throw new Error("Only plain components and elements can be written as a part of a page.");
  }

  #tag(name: string, props: Readonly<Record<string, unknown>>): void {
    if (name === "script" && props.type !== "application/ld+json") {
      if (typeof props.src !== "string") throw new Error("A script without an address stands in a page.");
      this.scripts.add(props.src);
      return;
    }
    const outside = this.#inSvg;
    if (name === "svg") this.#inSvg = true;
    this.html += `<${name}`;
    for (const property in props) {
      if (property === "defaultValue") this.#given(name, props.defaultValue);
      else this.#attribute(property, props[property]);
    }
    if (name === "option" && this.#chosen !== null && String(props.value) === this.#chosen) this.html += ' selected=""';
    this.html += ">";
    if (!empty.has(name)) {
      const inner = props.dangerouslySetInnerHTML;
      if (isRecord(inner)) this.html += String(inner.__html ?? "");
      else this.node(props.children);
      this.html += `</${name}>`;
    }
    this.#inSvg = outside;
    if (name === "select") this.#chosen = null;
  }

  /** What a field holds at first: an attribute of an input, the option of that value in a list of choices. */
  #given(name: string, value: unknown): void {
    if (value === null || value === undefined) return;
    if (name === "input") this.#attribute("value", value);
    else if (name === "select" && !Array.isArray(value)) this.#chosen = String(value);
    else throw new Error(`What a ${name} holds at first cannot be written as a part of a page.`);
  }

  #attribute(property: string, value: unknown): void {
    if (value === null || value === undefined || property === "children" || property === "dangerouslySetInnerHTML")
      return;
    if (typeof value === "function" || typeof value === "symbol" || property === "style") {
      throw new Error(`The attribute ${property} cannot be written as a part of a page.`);
    }
    const spoken = property.startsWith("aria-") || property.startsWith("data-") || enumerated.has(property);
    if (value === false && !spoken) return;
    const text = value === true && !spoken ? "" : String(value);
    if (addresses.has(property) && runsScript(text)) throw new Error("An address in a part of a page runs a script.");
    this.html += ` ${this.#nameOf(property)}="${safe(text)}"`;
  }

  #nameOf(property: string): string {
    if (this.#inSvg) return svgNames.get(property) ?? property;
    return htmlNames.get(property) ?? (property.includes("-") ? property : property.toLowerCase());
  }
}

const unsafe = /[&<>"']/;

function safe(text: string): string {
  return unsafe.test(text) ? escapeHtml(text) : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}

function isComponent(type: unknown): type is (props: unknown) => unknown {
  return typeof type === "function" && !isRecord(type.prototype?.isReactComponent);
}
