import type { ReactElement, ReactNode } from "react";
import * as React from "react";
import { escapeHtml } from "@/lib/text/escape-html";
import { HtmlPart } from "./html-part";
import { addClasses, addNamesIn } from "./names-on-page";

/** Elements as HTML in UTF-8, with what the page has to know of them. */
export interface WrittenElements {
  readonly bytes: Buffer;
  /** Scripts of islands among them, which the page loads once however often they stand there. */
  readonly scripts: ReadonlySet<string>;
  /** Elements in small letters, classes with a dot before them. */
  readonly names: ReadonlySet<string>;
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
  return writer.end();
}

// Of their own: where they are bundled, a name of another module is asked for anew at each of some thousand places.
const { Fragment, isValidElement } = React;

/** HTML, section 13.1.2: elements that have no end tag. */
const empty = new Set(
  ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"].concat(["source", "track", "wbr"]),
);

/** How an element begins and, unless it is empty, ends; each made once. */
const tags = new Map<string, { start: string; end: string | null }>();

function tagsOf(name: string) {
  const found = tags.get(name);
  if (found !== undefined) return found;
  const made = { start: `<${name}`, end: empty.has(name) ? null : `</${name}>` };
  tags.set(name, made);
  return made;
}

/** How an attribute is written. */
interface Attribute {
  /** With the blank before it and the sign after which its value stands. */
  readonly start: string;
  /** Says `false` rather than be left out (HTML, section 2.3.3). */
  readonly isSpoken: boolean;
  readonly isAddress: boolean;
}

const enumerated = new Set(["contentEditable", "draggable", "spellCheck", "focusable"]);
const addresses = new Set(["href", "src", "action", "formAction", "formaction"]);

/** Reads how attributes are written, each once. */
function attributes(nameOf: (property: string) => string): (property: string) => Attribute {
  const known = new Map<string, Attribute>();
  return (property) => {
    const found = known.get(property);
    if (found !== undefined) return found;
    const isSpoken = property.startsWith("aria-") || property.startsWith("data-") || enumerated.has(property);
    const read = { start: ` ${nameOf(property)}="`, isSpoken, isAddress: addresses.has(property) };
    known.set(property, read);
    return read;
  };
}

/** Names of React that are other names in HTML; all others differ in case alone, which HTML does not see. */
const htmlNames = new Map([
  ["className", "class"],
  ["htmlFor", "for"],
  ["acceptCharset", "accept-charset"],
  ["defaultChecked", "checked"],
]);
const htmlAttribute = attributes(
  (property) => htmlNames.get(property) ?? (property.includes("-") ? property : property.toLowerCase()),
);

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
const svgAttribute = attributes((property) => svgNames.get(property) ?? property);

/** Whether a browser, which skips blanks and controls, would run this address. */
function runsScript(address: string): boolean {
  return address.includes(":") && /^javascript:/i.test(address.replace(/[\s\p{Cc}]/gu, ""));
}

/** Units of text after which it is made into bytes, while it is still near to the processor. */
const worthEncoding = 8_192;

/** Where bytes are put together: taken by who writes, given back at the end. */
let desk: Buffer | null = null;

class Writer {
  /** What was written and is not bytes yet. */
  #html = "";
  #bytes = desk ?? Buffer.allocUnsafeSlow(1_048_576);
  #length = 0;
  readonly #scripts = new Set<string>();
  readonly #elements = new Set<string>();
  readonly #classes = new Set<string>();
  readonly #stored = new Set<string>();
  /** Names of each kind of part that was written. */
  readonly #parts = new Set<ReadonlySet<string>>();
  #inSvg = false;
  /** What is chosen in the list of choices that is being written. */
  #chosen: unknown = null;

  constructor() {
    desk = null;
  }

  end(): WrittenElements {
    this.#encode();
    const bytes = Buffer.from(this.#bytes.subarray(0, this.#length));
    desk = this.#bytes;
    const names = this.#stored;
    for (const name of this.#elements) names.add(name.toLowerCase());
    for (const classes of this.#classes) addClasses(classes, names);
    for (const part of this.#parts) for (const name of part) names.add(name);
    return { bytes, names, scripts: this.#scripts };
  }

  node(node: unknown): void {
    if (typeof node === "string") this.#html += safe(node);
    else if (node === null || node === undefined || typeof node === "boolean") return;
    else if (typeof node === "number" || typeof node === "bigint") this.#html += String(node);
    else if (Array.isArray(node)) for (const child of node) this.node(child);
    else if (isValidElement(node)) this.#element(node);
    else if (node instanceof HtmlPart) this.#part(node);
    else if (isIterable(node)) for (const child of node) this.node(child);
    else throw new Error(`A ${typeof node} cannot be written as a part of a page.`);
  }

  #part({ pattern: { pieces, attributes, names }, values }: HtmlPart): void {
    this.#parts.add(names);
    this.#html += pieces[0];
    for (let at = 0; at < values.length; at += 1) {
      const attribute = attributes[at];
      if (typeof attribute === "string") this.#attribute(attribute, values[at]);
      else this.node(values[at]);
      this.#html += pieces[at + 1];
    }
    if (this.#html.length > worthEncoding) this.#encode();
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
      this.#scripts.add(props.src);
      return;
    }
    const outside = this.#inSvg;
    if (name === "svg") this.#inSvg = true;
    this.#elements.add(name);
    const { start, end } = tagsOf(name);
    this.#html += start;
    for (const property in props) {
      if (property === "children" || property === "dangerouslySetInnerHTML") continue;
      if (property === "defaultValue") this.#given(name, props.defaultValue);
      else this.#attribute(property, props[property]);
    }
    if (name === "option" && this.#chosen !== null && String(props.value) === this.#chosen) {
      this.#html += ' selected=""';
    }
    this.#html += ">";
    if (end !== null) {
      const inner = props.dangerouslySetInnerHTML;
      if (isRecord(inner)) this.#finished(String(inner.__html ?? ""));
      else this.node(props.children);
      this.#html += end;
    }
    this.#inSvg = outside;
    if (name === "select") this.#chosen = null;
    if (this.#html.length > worthEncoding) this.#encode();
  }

  /** HTML that was made before. */
  #finished(html: string): void {
    addNamesIn(html, this.#stored);
    this.#html += html;
  }

  /** What a field holds at first: an attribute of an input, the option of that value in a list of choices. */
  #given(name: string, value: unknown): void {
    if (value === null || value === undefined) return;
    if (name === "input") this.#attribute("value", value);
    else if (name === "select" && !Array.isArray(value)) this.#chosen = String(value);
    else throw new Error(`What a ${name} holds at first cannot be written as a part of a page.`);
  }

  #attribute(property: string, value: unknown): void {
    if (value === null || value === undefined) return;
    if (typeof value === "function" || typeof value === "symbol" || property === "style") {
      throw new Error(`The attribute ${property} cannot be written as a part of a page.`);
    }
    const { start, isSpoken, isAddress } = this.#inSvg ? svgAttribute(property) : htmlAttribute(property);
    if (value === false && !isSpoken) return;
    const text = value === true && !isSpoken ? "" : String(value);
    if (isAddress && runsScript(text)) throw new Error("An address in a part of a page runs a script.");
    if (property === "className" || property === "class") this.#classes.add(text);
    this.#html += `${start}${safe(text)}"`;
  }

  /** Makes bytes of what was written so far. */
  #encode(): void {
    // UTF-8 takes at most three bytes for a unit of UTF-16.
    const needed = this.#length + 3 * this.#html.length;
    if (needed > this.#bytes.length) {
      const wider = Buffer.allocUnsafeSlow(2 * needed);
      this.#bytes.copy(wider, 0, 0, this.#length);
      this.#bytes = wider;
    }
    this.#length += this.#bytes.write(this.#html, this.#length);
    this.#html = "";
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
