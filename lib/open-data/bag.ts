import { createHash } from "node:crypto";
import { Zip, ZipDeflate } from "fflate";

/** A file of the payload. The path has letters, digits, dots, hyphens and slashes only (`safeName`). */
export type BagFile = { path: string; content: string | AsyncIterable<Uint8Array> };

/** What `bag-info.txt` says of the whole. */
export type BagInfo = {
  /** Name of the folder that the archive unpacks to. */
  folder: string;
  source: string;
  /** Address of what was packed. */
  identifier: string;
  description: string;
  madeAt: Date;
};

type Entry = { path: string; sha256: string; bytes: number };

/** A name that every file system takes and no manifest has to escape (RFC 8493, section 2.1.3). */
export function safeName(name: string): string {
  const plain = name.normalize("NFKD").replace(/[^A-Za-z0-9._-]+/g, "-");
  return plain.replace(/^[.-]+/, "").slice(0, 100) || "x";
}

/**
 * A bag (RFC 8493, BagIt 1.0) as a ZIP archive, written while its files are read: the payload first, then manifests
 * with the SHA-256 of every file. Nothing is held in memory but the manifest.
 */
export async function* bagAsZip(info: BagInfo, files: AsyncIterable<BagFile>): AsyncGenerator<Uint8Array> {
  const archive = new StreamedZip(info.madeAt);
  const payload: Entry[] = [];
  for await (const { path, content } of files) {
    yield* archive.add(info.folder, `data/${path}`, content, payload);
  }
  const tags: Entry[] = [];
  const written: [path: string, text: string][] = [
    ["bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"],
    ["bag-info.txt", bagInfo(info, payload)],
    ["manifest-sha256.txt", manifest(payload)],
  ];
  for (const [path, text] of written) yield* archive.add(info.folder, path, text, tags);
  yield* archive.add(info.folder, "tagmanifest-sha256.txt", manifest(tags), []);
  yield* archive.end();
}

function manifest(entries: readonly Entry[]): string {
  return entries.map(({ sha256, path }) => `${sha256}  ${path}\n`).join("");
}

function bagInfo({ source, identifier, description, madeAt }: BagInfo, payload: readonly Entry[]): string {
  const bytes = payload.reduce((sum, entry) => sum + entry.bytes, 0);
  const line = (text: string) => text.replace(/\s+/gu, " ").trim();
  return [
    `Source-Organization: ${line(source)}`,
    `External-Identifier: ${line(identifier)}`,
    `External-Description: ${line(description)}`,
    `Bagging-Date: ${madeAt.toISOString().slice(0, 10)}`,
    `Payload-Oxum: ${bytes}.${payload.length}`,
    "",
  ].join("\n");
}

/** A ZIP archive whose pieces are handed on as they come. */
class StreamedZip {
  readonly #zip: Zip;
  #pieces: Uint8Array[] = [];

  constructor(readonly madeAt: Date) {
    this.#zip = new Zip((error, piece) => {
      if (error !== null) throw error;
      this.#pieces.push(piece);
    });
  }

  async *add(folder: string, path: string, content: BagFile["content"], into: Entry[]): AsyncGenerator<Uint8Array> {
    const entry = new ZipDeflate(`${folder}/${path}`, { level: 6 });
    entry.mtime = this.madeAt;
    this.#zip.add(entry);
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const piece of typeof content === "string" ? [new TextEncoder().encode(content)] : content) {
      hash.update(piece);
      bytes += piece.length;
      entry.push(piece);
      yield* this.#taken();
    }
    entry.push(new Uint8Array(0), true);
    into.push({ path, sha256: hash.digest("hex"), bytes });
    yield* this.#taken();
  }

  *end(): Generator<Uint8Array> {
    this.#zip.end();
    yield* this.#taken();
  }

  #taken(): Uint8Array[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }
}
