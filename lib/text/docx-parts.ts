import { child, children, parseXml, type XmlElement } from "@/lib/text/document-xml";
import { documentRefusal, type PackedDocument } from "@/lib/text/packed-document";

/** The parts of a Word document that hold text, numbers and styles. */
export type DocxParts = {
  document: XmlElement;
  numbering: XmlElement | null;
  styles: XmlElement | null;
  footnotes: XmlElement | null;
  endnotes: XmlElement | null;
  /** Addresses of links, by the id of their relationship. */
  links: Map<string, string>;
};

/** Refuses as "invalid" what holds no text of Word, or macros. */
export async function readDocxParts(docx: PackedDocument): Promise<DocxParts> {
  const types = await docx.text("[Content_Types].xml");
  if (types === null) throw documentRefusal("documentUnknown");
  if (/macroEnabled|vbaProject/i.test(types)) throw documentRefusal("documentMacros");
  const part = async (name: string) => {
    const xml = await docx.text(name);
    return xml === null ? null : parseXml(xml);
  };
  const main = mainPart(await part("_rels/.rels"));
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const document = await part(main);
  if (document?.name !== "document") throw documentRefusal("documentUnknown");
  const relations = await part(`${folder}_rels/${main.slice(folder.length)}.rels`);
  return {
    document,
    numbering: await part(`${folder}numbering.xml`),
    styles: await part(`${folder}styles.xml`),
    footnotes: await part(`${folder}footnotes.xml`),
    endnotes: await part(`${folder}endnotes.xml`),
    links: externalLinks(relations),
  };
}

function mainPart(relations: XmlElement | null): string {
  const main = children(relations ?? undefined, "Relationship").find((relation) =>
    relation.attributes.get("Type")?.endsWith("/officeDocument"),
  );
  return main?.attributes.get("Target")?.replace(/^\//, "") ?? "word/document.xml";
}

function externalLinks(relations: XmlElement | null): Map<string, string> {
  const external = children(relations ?? undefined, "Relationship").filter(
    (relation) => relation.attributes.get("TargetMode") === "External",
  );
  return new Map(external.map(({ attributes }) => [attributes.get("Id") ?? "", attributes.get("Target") ?? ""]));
}

/** What a part says of the paragraph's own mark: whether it was inserted or deleted while changes were tracked. */
export function trackedMark(properties: XmlElement | undefined): { inserted: boolean; deleted: boolean } {
  const mark = child(properties, "rPr");
  const has = (...names: string[]) => names.some((name) => child(mark, name) !== undefined);
  return { inserted: has("ins", "moveTo"), deleted: has("del", "moveFrom") };
}
