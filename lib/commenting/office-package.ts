import { isDomainError } from "@/lib/kernel/errors";
import { children, parseXml, type XmlElement } from "@/lib/text/document-xml";
import { PackedDocument } from "@/lib/text/packed-document";
import { fileRefusal } from "./read-file";

const ownRefusals = new Map([
  ["text.errors.documentUnknown", "fileNotTable"],
  ["text.errors.documentEncrypted", "fileEncrypted"],
  ["text.errors.documentMacros", "fileMacros"],
  ["text.errors.documentTooLarge", "fileTooLarge"],
] as const);

/** Documents and workbooks are the same kind of package, with the same dangers: one reader opens both. */
export type OfficePackage = {
  /** The root of the part that everything else hangs on, such as "document" or "workbook". */
  main: XmlElement;
  /** Where that part lies in the package. */
  path: string;
  /** The folder of that part, with a slash at its end. */
  folder: string;
  /** The root element of an XML part; null when there is no such part. */
  part(name: string): Promise<XmlElement | null>;
};

/** Opens a package within the limits of lib/text/packed-document; refuses in the words of a commenting table. */
export function openOfficePackage(bytes: Uint8Array): Promise<OfficePackage> {
  return inOwnWords(async () => {
    const opened = await PackedDocument.open(bytes);
    const part = (name: string) =>
      inOwnWords(async () => {
        const xml = await opened.text(name);
        return xml === null ? null : parseXml(xml);
      });
    if (/macroEnabled/i.test((await opened.text("[Content_Types].xml")) ?? "")) throw fileRefusal("fileMacros");
    const path = mainPart(await part("_rels/.rels"));
    const main = await part(path);
    if (main === null) throw fileRefusal("fileNotTable");
    return { main, path, folder: path.slice(0, path.lastIndexOf("/") + 1), part };
  });
}

function mainPart(relations: XmlElement | null): string {
  const main = children(relations ?? undefined, "Relationship").find(({ attributes }) =>
    attributes.get("Type")?.endsWith("/officeDocument"),
  );
  return main?.attributes.get("Target")?.replace(/^\//, "") ?? "";
}

async function inOwnWords<Result>(reading: () => Promise<Result>): Promise<Result> {
  try {
    return await reading();
  } catch (error) {
    if (!isDomainError(error) || !error.messageKey.startsWith("text.")) throw error;
    const known = [...ownRefusals].find(([key]) => key === error.messageKey);
    throw fileRefusal(known?.[1] ?? "fileDamaged");
  }
}

/** Every element of a name below another, in the order of the document; not looked for inside one that is found. */
export function descendants(element: XmlElement | null | undefined, name: string): XmlElement[] {
  if (element === null || element === undefined) return [];
  return element.children.flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}
