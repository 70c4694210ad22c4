import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a browser sends where no file was chosen: a file without name and bytes. */
const noFile = { fileName: "", bytes: new Uint8Array() };

/** A form as it stands in a page. */
export type PageForm = {
  /** Where it posts to; null for the page itself. */
  action: string | null;
  /** What it would post untouched, by name. */
  fields: Record<string, string | readonly string[] | typeof noFile>;
  /** Labels of its buttons. */
  buttons: string[];
};

/** Every form of a page that is posted, with what its fields hold. */
export function readForms(html: string): PageForm[] {
  return elements(parse(html), "form")
    .filter((form) => attribute(form, "method")?.toLowerCase() === "post")
    .map((form) => ({
      action: attribute(form, "action") || null,
      fields: Object.fromEntries(fieldsOf(form)),
      buttons: elements(form, "button").map((button) => textOf(button).trim()),
    }));
}

/** Addresses of this site that the links of a page lead to, without fragments. */
export function readLinks(html: string): string[] {
  const hrefs = elements(parse(html), "a").map((link) => attribute(link, "href") ?? "");
  return hrefs.filter((href) => href.startsWith("/")).map((href) => href.split("#", 1)[0] ?? href);
}

/** The words of a page, as a reader sees them. */
export function readWords(html: string): string {
  const [body] = elements(parse(html), "body");
  return body === undefined ? "" : textOf(body).replace(/\s+/g, " ");
}

function fieldsOf(form: Element): Map<string, string | typeof noFile> {
  const fields = new Map<string, string | typeof noFile>();
  for (const field of elements(form, "input")) {
    const kind = attribute(field, "type");
    if ((kind === "radio" || kind === "checkbox") && attribute(field, "checked") === null) continue;
    if (kind === "file") keep(field, noFile);
    else keep(field, attribute(field, "value") ?? (kind === "checkbox" ? "on" : ""));
  }
  for (const field of elements(form, "textarea")) keep(field, textOf(field));
  for (const field of elements(form, "select")) {
    const options = elements(field, "option");
    const chosen = options.find((option) => attribute(option, "selected") !== null) ?? options[0];
    if (chosen !== undefined) keep(field, attribute(chosen, "value") ?? textOf(chosen));
  }
  return fields;

  function keep(field: Element, value: string | typeof noFile): void {
    const name = attribute(field, "name");
    if (name) fields.set(name, value);
  }
}

function elements(root: Node, name: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Node) => {
    if ("tagName" in node && node.tagName === name) found.push(node);
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(root);
  return found;
}

function textOf(node: Node): string {
  if ("value" in node) return node.value;
  if ("tagName" in node && (node.tagName === "script" || node.tagName === "template")) return "";
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}
