import { child, children, parseXml, type XmlElement } from "@/lib/text/document-xml";
import { documentRefusal, type PackedDocument } from "@/lib/text/packed-document";

/** The parts of an OpenDocument text that hold its words and its styles. */
export type OdtParts = {
  /** Paragraphs, headings, lists and tables, in order. */
  body: XmlElement;
  /** Style definitions, those of the document first and the automatic ones behind. */
  styles: XmlElement[];
  /** How headings are numbered, if they are. */
  outline: XmlElement | undefined;
};

const mediaTypes = [
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.text-template",
  "application/vnd.oasis.opendocument.text-master",
];

/** Whether an archive says that it is an OpenDocument text; refuses other kinds of OpenDocument. */
export async function isOdt(archive: PackedDocument): Promise<boolean> {
  if (!archive.has("mimetype") || !archive.has("content.xml")) return false;
  const mediaType = (await archive.text("mimetype"))?.trim() ?? "";
  if (!mediaTypes.includes(mediaType)) throw documentRefusal("documentUnknown");
  return true;
}

/** Refuses as "invalid" what is damaged, under a password, or holds macros. */
export async function readOdtParts(archive: PackedDocument): Promise<OdtParts> {
  if (!(await isOdt(archive))) throw documentRefusal("documentUnknown");
  // A document under a password is an open archive of closed parts.
  const manifest = await archive.text("META-INF/manifest.xml");
  if (manifest !== null && /encryption-data/i.test(manifest)) throw documentRefusal("documentEncrypted");
  if (archive.names().some((name) => /^(Basic|Scripts)\//i.test(name))) throw documentRefusal("documentMacros");
  const xml = await archive.text("content.xml");
  const content = xml === null ? null : parseXml(xml);
  const body = child(child(content ?? undefined, "body"), "text");
  if (content?.name !== "document-content" || body === undefined) throw documentRefusal("documentUnknown");
  const styleXml = await archive.text("styles.xml");
  const styles = styleXml === null ? undefined : parseXml(styleXml);
  const own = child(styles, "styles");
  return {
    body,
    styles: [
      ...(own?.children ?? []),
      ...(child(styles, "automatic-styles")?.children ?? []),
      ...(child(content, "automatic-styles")?.children ?? []),
    ],
    outline: children(own, "outline-style")[0],
  };
}

/** All paragraphs and headings below an element, in order. */
export function paragraphsIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((part) =>
    part.name === "p" || part.name === "h" ? [part] : part.name === "change-info" ? [] : paragraphsIn(part),
  );
}

/** The mark of a note and the paragraphs of its text. */
export function partsOfNote(note: XmlElement): { mark: string; paragraphs: XmlElement[] } {
  const citation = child(note, "note-citation");
  const mark = citation?.attributes.get("label") ?? citation?.children.map(({ text }) => text).join("") ?? "";
  const body = child(note, "note-body");
  return { mark: mark.trim(), paragraphs: body ? paragraphsIn(body) : [] };
}
