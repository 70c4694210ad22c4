import { rollingText } from "@/lib/amendments/rolling-text";
import { database } from "@/lib/db/client";
import { readStoredContent } from "@/lib/drafts/stored-content";
import { isLocale } from "@/lib/i18n/locales";
import type { CompilationSection } from "./arrange";
import { CompilationBlocks } from "./compilation-blocks";
import type { ContentsEntry } from "./docx/contents-entry";
import { writeDocx } from "./docx/write-docx";
import type { FileBlock, FileFront } from "./file-block";
import { frontOf } from "./file-front";
import { fileWords, type Translate } from "./file-words";
import type { PublishedNow } from "./fingerprint";
import { type Volume, writePdf } from "./pdf/write-pdf";
import { outlineOf, type Piece, piecesOf } from "./pieces";
import { rollingBlocks } from "./rolling-blocks";
import type { Arrangement, FileKind, MadeFormat } from "./schema";
import { titleOf } from "./section-title";
import { footnoteBlocks, textBlock } from "./text-blocks";
import type { VersionHead } from "./version-head";
import { volumesFrom, volumesOf } from "./volumes";
import { writeXlsx, type XlsxRow } from "./write-xlsx";

export type FileOrder = {
  kind: FileKind;
  by: Arrangement;
  format: MadeFormat;
  locale: string;
  head: VersionHead;
  published: PublishedNow;
  fingerprint: string;
  now: Date;
  /** Where the file is to be written. */
  path: string;
  /** The folder with `lib` and `node_modules`. */
  root: string;
  /** Address of this site. */
  site: string;
  /** Told how much is written, out of the total. */
  onProgress(done: number, total: number): Promise<void>;
};

/** What a file was found to hold: its media type, and how many comments or paragraphs were written. */
export type WrittenFile = { mediaType: string; written: number };

export const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
  zip: "application/zip",
} as const;

/** Writes a file of any kind and format. What was withdrawn while it was written is not in it. */
export async function writeFileOf(order: FileOrder): Promise<WrittenFile> {
  const t = await fileWords(isLocale(order.locale) ? order.locale : "en");
  const front = frontOf({ ...order, madeAt: order.now }, t);
  return order.kind === "compilation" ? writeCompilation(order, front, t) : writeText(order, front, t);
}

async function writeCompilation(order: FileOrder, front: FileFront, t: Translate): Promise<WrittenFile> {
  const { head, by, locale, format, path, now } = order;
  const sections = await outlineOf(head, by, locale, now);
  const counter = new Counter(
    order,
    sections.reduce((sum, { comments }) => sum + comments.length, 0),
  );
  const pieces = counter.count(piecesOf(sections, now), (piece) => piece.kind === "comment");
  const blocks = () => new CompilationBlocks(head, sections, locale, t);
  if (format === "xlsx") {
    await writeXlsx(path, front, xlsxRows(pieces, order, t), { ...order, textLanguage: head.language }, t);
  } else if (format === "docx") {
    await writeDocx(path, front, turned(pieces, blocks()), contentsOf(sections, blocks()));
  } else {
    const comments = counter.total;
    const volumes = volumesFrom(pieces, { front, sections, comments, blocks, t });
    const packed = await writePdf(path, order.root, volumes, volumesOf(comments) > 1);
    return { mediaType: mediaTypes[packed], written: counter.done };
  }
  return { mediaType: mediaTypes[format], written: counter.done };
}

async function* turned(pieces: AsyncIterable<Piece>, blocks: CompilationBlocks): AsyncGenerator<FileBlock> {
  for await (const piece of pieces) yield* blocks.of(piece);
}

async function* xlsxRows(pieces: AsyncIterable<Piece>, { head }: FileOrder, t: Translate): AsyncGenerator<XlsxRow> {
  const paragraphs = new Map(head.paragraphs.map((entry) => [entry.id, entry]));
  for await (const piece of pieces) {
    if (piece.kind !== "comment") continue;
    const { title } = titleOf(piece.section.about, { language: head.language, paragraphs }, t);
    yield { comment: piece.comment, section: title };
  }
}

function contentsOf(sections: readonly CompilationSection[], blocks: CompilationBlocks): ContentsEntry[] {
  return entriesOf(sections.flatMap((section) => blocks.of({ kind: "section", section })));
}

function entriesOf(blocks: readonly FileBlock[]): ContentsEntry[] {
  return blocks.flatMap((block) =>
    block.kind === "heading" && block.inContents ? [{ title: block.text, level: block.level }] : [],
  );
}

async function writeText(order: FileOrder, front: FileFront, t: Translate): Promise<WrittenFile> {
  const { head, format, path } = order;
  const counter = new Counter(order, head.paragraphs.length);
  const blocks = counter.count(order.kind === "rolling_text" ? rolled(order, t) : plain(order, t), isParagraph);
  if (format === "docx") {
    const headings = head.paragraphs.filter(({ kind }) => kind === "heading");
    await writeDocx(path, front, blocks, entriesOf(headings.map((entry) => textBlock(entry, [], head.language))));
  } else {
    await writePdf(path, order.root, oneVolume(front, blocks), false);
  }
  return { mediaType: mediaTypes[format], written: counter.done };
}

const isParagraph = (block: FileBlock) => block.kind === "heading" || block.style === "reasons";

async function* oneVolume(front: FileFront, blocks: AsyncIterable<FileBlock>): AsyncGenerator<Volume> {
  const all: FileBlock[] = [];
  for await (const block of blocks) all.push(block);
  yield { front, blocks: all };
}

async function* rolled({ head, locale, now }: FileOrder, t: Translate): AsyncGenerator<FileBlock> {
  const setting = { language: head.language, locale };
  for await (const entry of rollingText(head.id, now)) yield* rollingBlocks(entry, setting, t);
}

async function* plain({ head, locale }: FileOrder, t: Translate): AsyncGenerator<FileBlock> {
  const rows = await database().paragraph.findMany({
    where: { versionId: head.id },
    select: { id: true, content: true },
  });
  const contents = new Map(rows.map(({ id, content }) => [id, content]));
  for (const entry of head.paragraphs) {
    yield textBlock(entry, readStoredContent(contents.get(entry.id), entry.text), head.language);
  }
  yield* footnoteBlocks(head, locale, t);
}

/** Counts what passes, and tells of it now and then. */
class Counter {
  done = 0;

  constructor(
    readonly order: Pick<FileOrder, "onProgress">,
    readonly total: number,
  ) {}

  async *count<Item>(items: AsyncIterable<Item>, counts: (item: Item) => boolean): AsyncGenerator<Item> {
    await this.order.onProgress(0, this.total);
    for await (const item of items) {
      if (counts(item)) {
        this.done += 1;
        if (this.done % 100 === 0) await this.order.onProgress(Math.min(this.done, this.total), this.total);
      }
      yield item;
    }
  }
}
