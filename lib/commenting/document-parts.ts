import { xmlText } from "./document-xml";
import { versionMark } from "./read-file";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const mediaType = "application/vnd.openxmlformats-officedocument";

/** The parts of a document around its body (ECMA-376, part 2): what it is, how it looks, and which version it is about. */
export function documentParts({ body, title, versionId }: { body: string; title: string; versionId: string }) {
  return {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": packageRelations,
    "word/document.xml": `${declaration}<w:document ${word}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": documentRelations,
    "word/styles.xml": styles,
    "docProps/core.xml": `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`,
    "docProps/custom.xml": `${declaration}<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${versionMark}"><vt:lpwstr>${xmlText(versionId)}</vt:lpwstr></property></Properties>`,
  };
}

function override(name: string, type: string): string {
  return `<Override PartName="${name}" ContentType="${type}"/>`;
}

const contentTypes = [
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  override("/word/document.xml", `${mediaType}.wordprocessingml.document.main+xml`),
  override("/word/styles.xml", `${mediaType}.wordprocessingml.styles+xml`),
  override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
  override("/docProps/custom.xml", `${mediaType}.custom-properties+xml`),
  "</Types>",
].join("");

const packageRelations = [
  `${declaration}<Relationships xmlns="${relationships}">`,
  `<Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="word/document.xml"/>`,
  `<Relationship Id="rId2" Type="${relationships}/metadata/core-properties" Target="docProps/core.xml"/>`,
  `<Relationship Id="rId3" Type="${office}/relationships/custom-properties" Target="docProps/custom.xml"/>`,
  "</Relationships>",
].join("");

const documentRelations = `${declaration}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/relationships/styles" Target="styles.xml"/></Relationships>`;

function headingStyle(level: number, size: number): string {
  return `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="120"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
}

const styles = [
  `${declaration}<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr>`,
  '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="18"/><w:szCs w:val="18"/>',
  "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>",
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  headingStyle(1, 28),
  headingStyle(2, 22),
  "</w:styles>",
].join("");
