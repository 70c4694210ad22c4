import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { Zip, ZipPassThrough } from "fflate";
import type { FileBlock, FileFront } from "../file-block";
import { pdfData } from "./pdf-data";
import { Typesetter } from "./typeset";

/** A part of a file that is set by itself. */
export type Volume = { front: FileFront; blocks: readonly FileBlock[] };

/**
 * Writes one PDF, or several packed into one ZIP file: setting takes half a gigabyte for a thousand comments, and
 * nobody opens a file of four thousand pages.
 * @param root the folder with `lib` and `node_modules`.
 * @returns which of the two it was.
 */
export async function writePdf(
  path: string,
  root: string,
  volumes: AsyncIterable<Volume>,
  several: boolean,
): Promise<"pdf" | "zip"> {
  const typesetter = await Typesetter.open(root);
  if (!several) {
    for await (const { front, blocks } of volumes) {
      await writeFile(path, typesetter.typeset(pdfData(front, blocks), front.madeAt), { mode: 0o600 });
    }
    return "pdf";
  }
  const file = createWriteStream(path, { mode: 0o600 });
  const zip = new Zip((error, chunk) => {
    if (error === null) file.write(chunk);
    else file.destroy(error);
  });
  let number = 0;
  for await (const { front, blocks } of volumes) {
    number += 1;
    const entry = new ZipPassThrough(`volume-${String(number).padStart(2, "0")}.pdf`);
    zip.add(entry);
    entry.push(typesetter.typeset(pdfData(front, blocks), front.madeAt), true);
    if (file.writableNeedDrain) await once(file, "drain");
  }
  zip.end();
  file.end();
  await once(file, "finish");
  return "zip";
}
