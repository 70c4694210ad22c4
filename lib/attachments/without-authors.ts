import type { AttachedKind } from "./file-kinds";

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const officeSchemas = "http://schemas.openxmlformats.org";

/** Parts that hold nothing but what is known about the document: they stay, since others point to them, and say nothing. */
const emptied: Readonly<Record<string, string>> = {
  "docProps/core.xml": `<cp:coreProperties xmlns:cp="${officeSchemas}/package/2006/metadata/core-properties"/>`,
  "docProps/app.xml": `<Properties xmlns="${officeSchemas}/officeDocument/2006/extended-properties"/>`,
  "docProps/custom.xml": `<Properties xmlns="${officeSchemas}/officeDocument/2006/custom-properties"/>`,
  "meta.xml":
    '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:meta/></office:document-meta>',
};

const quoted = `(?:"[^"]*"|'[^']*')`;
const nobody = '"–"';

/** Attributes with names: beside margin comments, tracked changes and cells. */
const named = new RegExp(`(\\s(?:\\w+:)?(?:author|initials|userName|displayName|userId|providerId))=${quoted}`, "g");

/** Templates and paths on the author's own machine, and authors of notes on cells. */
const office: readonly (readonly [RegExp, string])[] = [
  [/(<(?:\w+:)?author>)[^<]*(<\/(?:\w+:)?author>)/g, "$1–$2"],
  [/<w:attachedTemplate\b[^>]{0,500}\/>/g, ""],
  [/<x15ac:absPath\b[^>]{0,2000}\/>/g, ""],
  [/<Relationship\b[^>]{0,2000}\/(?:attachedTemplate|mailMergeSource|mailMergeHeaderSource)"[^>]{0,2000}\/>/g, ""],
];

const openDocument: readonly (readonly [RegExp, string])[] = [
  [
    /(<(dc:creator|meta:creator-initials|loext:sender-initials|meta:initial-creator|meta:printed-by)>)[^<]*(<\/\2>)/g,
    "$1–$3",
  ],
  [
    /(<text:(author-name|author-initials|initial-creator|creator|printed-by|sender-[a-z-]+)\b[^>]{0,500}>)[^<]*(<\/text:\2>)/g,
    "$1–$3",
  ],
  [
    /(<config:config-item\s[^>]{0,200}config:name="(?:PrinterName|PrinterSetup|CurrentDatabase\w+)"[^>]{0,200}>)[^<]*(<\/config:config-item>)/g,
    "$1$2",
  ],
];

/** A part of a document in XML without the names of those who made it. Words of the text itself are never touched. */
export function withoutAuthors(
  kind: AttachedKind,
  name: string,
  part: Uint8Array,
  decode: (part: Buffer) => string,
): Uint8Array {
  const empty = emptied[name];
  if (empty !== undefined) return Buffer.from(`${header}${empty}`);
  const text = decode(Buffer.from(part));
  const rules = kind === "odt" ? openDocument : office;
  const cleaned = rules.reduce((xml, [found, instead]) => xml.replace(found, instead), withoutNames(kind, text));
  // What changed is written as UTF-8, and says so.
  return cleaned === text
    ? part
    : Buffer.from(cleaned.replace(/^(.{0,9}xml[^>]{0,99}encoding=)["'][^"']*["']/, '$1"UTF-8"'));
}

function withoutNames(kind: AttachedKind, text: string): string {
  if (kind === "odt") return text;
  return withoutMailMerge(text).replace(/<[^<>]+>/g, (tag) => tag.replace(named, `$1=${nobody}`));
}

/** The source of a serial letter: a path or a database on the author's own machine. */
function withoutMailMerge(text: string): string {
  const from = text.indexOf("<w:mailMerge>");
  const until = text.indexOf("</w:mailMerge>", from);
  return from < 0 || until < 0 ? text : text.slice(0, from) + text.slice(until + "</w:mailMerge>".length);
}
