import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { Document, Packer, Paragraph } from "docx";
import { type ZipDeflate as Entry, strFromU8, unzipSync, Zip, ZipDeflate } from "fflate";
import type { FileBlock, FileFront } from "../file-block";
import type { ContentsEntry } from "./contents-entry";
import { frameOf } from "./docx-frame";
import { toParagraph } from "./docx-paragraphs";

/** Paragraphs that are held as objects at a time; a long document is written in such parts. */
const blocksAtOnce = 1_000;

const bodyPart = "word/document.xml";
const placeholder = "The body of this document stands here";

/**
 * Writes a Word document (ECMA-376) whose length does not matter: everything around the body is made at once, the body
 * in parts that follow one another in the packed file.
 */
export async function writeDocx(
  path: string,
  front: FileFront,
  blocks: AsyncIterable<FileBlock>,
  contents: readonly ContentsEntry[],
): Promise<void> {
  const frame = unzipSync(await Packer.toBuffer(frameOf(front, contents, [new Paragraph(placeholder)])));
  const [before, after] = aroundPlaceholder(strFromU8(frame[bodyPart] ?? new Uint8Array()));
  const file = new PackedFile(path);
  for (const [name, bytes] of Object.entries(frame)) if (name !== bodyPart) await file.add(name, [bytes]);
  const body = async function* () {
    yield before;
    for await (const batch of inBatches(blocks)) yield await bodyXml(batch);
    yield after;
  };
  await file.add(bodyPart, body());
  await file.end();
}

/** The XML before and after the paragraph that stands for the body. */
function aroundPlaceholder(xml: string): [string, string] {
  const at = xml.indexOf(placeholder);
  const start = xml.lastIndexOf("<w:p>", at);
  const end = xml.indexOf("</w:p>", at) + "</w:p>".length;
  if (at < 0 || start < 0) throw new Error("The frame of the document lost its body");
  return [xml.slice(0, start), xml.slice(end)];
}

async function* inBatches(blocks: AsyncIterable<FileBlock>): AsyncGenerator<FileBlock[]> {
  let batch: FileBlock[] = [];
  for await (const block of blocks) {
    batch.push(block);
    if (batch.length < blocksAtOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** What a document with these blocks alone would have between its body's tags, without the section. */
async function bodyXml(blocks: readonly FileBlock[]): Promise<string> {
  const part = new Document({ sections: [{ children: blocks.map(toParagraph) }] });
  const xml = strFromU8(unzipSync(await Packer.toBuffer(part))[bodyPart] ?? new Uint8Array());
  return xml.slice(xml.indexOf("<w:body>") + "<w:body>".length, xml.lastIndexOf("<w:sectPr"));
}

/** A ZIP file written while it is made. */
class PackedFile {
  readonly #zip: Zip;
  readonly #file;
  #failure: Error | null = null;

  constructor(path: string) {
    this.#file = createWriteStream(path, { mode: 0o600 });
    this.#file.on("error", (error) => {
      this.#failure = error;
    });
    this.#zip = new Zip((error, chunk) => {
      if (error !== null) this.#failure = error;
      else this.#file.write(chunk);
    });
  }

  async add(name: string, parts: Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string>): Promise<void> {
    const entry: Entry = new ZipDeflate(name, { level: 6 });
    this.#zip.add(entry);
    for await (const part of parts) {
      entry.push(typeof part === "string" ? Buffer.from(part) : part);
      if (this.#failure !== null) throw this.#failure;
      if (this.#file.writableNeedDrain) await once(this.#file, "drain");
    }
    entry.push(new Uint8Array(), true);
  }

  async end(): Promise<void> {
    this.#zip.end();
    this.#file.end();
    await once(this.#file, "finish");
    if (this.#failure !== null) throw this.#failure;
  }
}
