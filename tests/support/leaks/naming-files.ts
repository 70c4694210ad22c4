import sharp from "sharp";
import { aPdf } from "@/tests/unit/attachments/pdf-fixture";
import { aDocx, para } from "@/tests/unit/text/docx-fixture";

/** Files that say who made them, each where files of its kind do. */
export async function namingFiles(author: string): Promise<{ name: string; bytes: Uint8Array }[]> {
  const core = `<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>${author}</dc:creator></cp:coreProperties>`;
  const docx = aDocx({
    body: para("A table of harbours."),
    entries: { "docProps/core.xml": new TextEncoder().encode(core) },
  });
  const photograph = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#654" } })
    .jpeg()
    .withMetadata({ exif: { IFD0: { Artist: author } } })
    .toBuffer();
  return [
    { name: `${author}.pdf`, bytes: aPdf({ info: `/Author (${author})` }) },
    { name: `${author}.docx`, bytes: docx },
    { name: `${author}.jpg`, bytes: photograph },
  ];
}

/** A file that bears one word in its name and says another. */
export function aFileThatSays({ name, text }: { name: string; text: string }): { name: string; bytes: Uint8Array } {
  return { name: `${name}.docx`, bytes: aDocx({ body: para(`The harbours of ${text}.`) }) };
}
