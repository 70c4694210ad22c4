import { isDomainError } from "@/lib/kernel/errors";
import { DocxPackage } from "@/lib/text/docx-package";
import { parseXml, type XmlElement } from "@/lib/text/docx-xml";
import { fileRefusal } from "./read-file";

const ownRefusals = new Map([
  ["text.errors.docxNotDocx", "fileNotTable"],
  ["text.errors.docxEncrypted", "fileEncrypted"],
  ["text.errors.docxMacros", "fileMacros"],
  ["text.errors.docxTooLarge", "fileTooLarge"],
] as const);

/** Documents and workbooks are the same kind of package, with the same dangers: one reader opens both. */
export type OfficePackage = {
  has(name: string): boolean;
  /** The root element of an XML part; null when there is no such part. */
  part(name: string): Promise<XmlElement | null>;
};

/** Opens a package within the limits of lib/text/docx-package; refuses in the words of a commenting table. */
export async function openOfficePackage(bytes: Uint8Array): Promise<OfficePackage> {
  const opened = await inOwnWords(() => DocxPackage.open(bytes));
  return {
    has: (name) => opened.has(name),
    part: (name) =>
      inOwnWords(async () => {
        const xml = await opened.text(name);
        return xml === null ? null : parseXml(xml);
      }),
  };
}

async function inOwnWords<Result>(reading: () => Promise<Result>): Promise<Result> {
  try {
    return await reading();
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const known = [...ownRefusals].find(([key]) => key === error.messageKey);
    throw fileRefusal(known?.[1] ?? "fileDamaged");
  }
}

/** Every element of a name below another, in the order of the document; not looked for inside one that is found. */
export function descendants(element: XmlElement | null | undefined, name: string): XmlElement[] {
  if (element === null || element === undefined) return [];
  return element.children.flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}
