import { XMLParser } from "fast-xml-parser";
import { occurrences } from "@/lib/text/import-limits";
import { documentRefusal } from "@/lib/text/packed-document";

/** An element without namespace prefixes; a text is an element named "#text". */
export type XmlElement = {
  name: string;
  attributes: Map<string, string>;
  children: XmlElement[];
  text: string;
};

const attributesKey = ":@";
const deepestXml = 200;
/** Elements and attributes of one part; the parser takes some microseconds for each. */
const mostTags = 600_000;
const mostAttributes = 150_000;

/**
 * The root element of an XML part. Refuses document types (and with them entities of one's own), more
 * than 200 levels, tags by the hundred thousand and what is not well formed.
 */
export function parseXml(xml: string): XmlElement {
  if (/<!\s*(DOCTYPE|ENTITY)/i.test(xml)) throw documentRefusal("documentDamaged");
  if (occurrences(xml, "<", mostTags) > mostTags || occurrences(xml, '="', mostAttributes) > mostAttributes) {
    throw documentRefusal("documentTooLarge");
  }
  try {
    const parser = new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      attributeNamePrefix: "",
      removeNSPrefix: true,
      trimValues: false,
      parseTagValue: false,
      parseAttributeValue: false,
      processEntities: false,
      ignoreDeclaration: true,
      ignorePiTags: true,
      maxNestedTags: deepestXml,
    });
    const parsed: unknown = parser.parse(xml);
    const root = toElements(parsed).find(({ name }) => name !== "#text");
    if (root) return root;
  } catch {
    // The parser's own words are about XML; a person needs to hear about the document.
  }
  throw documentRefusal("documentDamaged");
}

function toElements(value: unknown): XmlElement[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => toElement(item) ?? []);
}

function toElement(item: unknown): XmlElement | null {
  if (typeof item !== "object" || item === null) return null;
  const fields = new Map<string, unknown>(Object.entries(item));
  const name = [...fields.keys()].find((key) => key !== attributesKey);
  if (name === undefined) return null;
  const content = fields.get(name);
  if (name === "#text") {
    return { name, attributes: new Map(), children: [], text: decodeEntities(String(content)) };
  }
  const attributes = new Map<string, string>();
  const written = fields.get(attributesKey);
  if (typeof written === "object" && written !== null) {
    for (const [key, attribute] of Object.entries(written)) attributes.set(key, decodeEntities(String(attribute)));
  }
  return { name, attributes, children: toElements(content), text: "" };
}

const named = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The five entities of XML and character references; anything else stays as it is written. */
function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named.get(String(name)) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** The attribute "val" of a child element, where Word keeps most settings. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.get("val");
}

/** A setting that is on by being there, unless it says otherwise. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const setting = child(element, name);
  return setting !== undefined && !["0", "false", "off", "none"].includes(setting.attributes.get("val") ?? "1");
}
