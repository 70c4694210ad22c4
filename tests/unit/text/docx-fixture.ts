import { strToU8, zipSync } from "fflate";

const w =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export type DocxParts = {
  body: string;
  numbering?: string;
  styles?: string;
  footnotes?: string;
  relations?: string;
  contentTypes?: string;
  /** More entries, or other content for those above, by name. */
  entries?: Record<string, Uint8Array>;
};

/** A Word document as Word would pack it, from the insides of its parts. */
export function aDocx(parts: DocxParts): Uint8Array {
  const types =
    parts.contentTypes ?? "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(
      `${header}<Types><Override PartName="/word/document.xml" ContentType="${types}"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `${header}<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(`${header}<w:document ${w}><w:body>${parts.body}<w:sectPr/></w:body></w:document>`),
    "word/_rels/document.xml.rels": strToU8(`${header}<Relationships>${parts.relations ?? ""}</Relationships>`),
  };
  if (parts.numbering)
    files["word/numbering.xml"] = strToU8(`${header}<w:numbering ${w}>${parts.numbering}</w:numbering>`);
  if (parts.styles) files["word/styles.xml"] = strToU8(`${header}<w:styles ${w}>${parts.styles}</w:styles>`);
  if (parts.footnotes)
    files["word/footnotes.xml"] = strToU8(`${header}<w:footnotes ${w}>${parts.footnotes}</w:footnotes>`);
  return zipSync({ ...files, ...parts.entries });
}

/** One run of text; properties as inner XML, such as "<w:b/>". */
export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs; a list as [numId, level]. */
export function para(content: string, settings: { style?: string; list?: [number, number] } = {}): string {
  const style = settings.style ? `<w:pStyle w:val="${settings.style}"/>` : "";
  const list = settings.list
    ? `<w:numPr><w:ilvl w:val="${settings.list[1]}"/><w:numId w:val="${settings.list[0]}"/></w:numPr>`
    : "";
  const runs = content.startsWith("<") ? content : run(content);
  return `<w:p><w:pPr>${style}${list}</w:pPr>${runs}</w:p>`;
}

/** An abstract list of levels, each [format, text, start]. */
export function abstractList(id: number, levels: [string, string, number?][], more = ""): string {
  const inner = levels.map(
    ([format, text, start = 1], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${more}${inner.join("")}</w:abstractNum>`;
}

export function list(id: number, abstractId: number, overrides = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
}

export function style(id: string, name: string, properties = "", basedOn = ""): string {
  const base = basedOn ? `<w:basedOn w:val="${basedOn}"/>` : "";
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base}<w:pPr>${properties}</w:pPr></w:style>`;
}
