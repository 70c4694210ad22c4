import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { database, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { keepFile } from "@/lib/files/keep-file";
import type { Clock } from "@/lib/kernel/clock";
import { filesTag } from "./files-tag";
import { fingerprintOf, publishedNow } from "./fingerprint";
import { type Arrangement, arrangements, type FileKind, fileKinds, type MadeFormat, madeFormats } from "./schema";
import { readVersionHead } from "./version-head";
import { type WrittenFile, writeFileOf } from "./write-file";

/** How often what is published may change while a file is written before it is given up. */
const mostTries = 3;

type Making = { clock: Clock; root: string; site: string };

/**
 * Writes the file that a row asks for and keeps it: only if what is published is still the same afterwards, so that
 * no file ever holds what is not. Called again it begins anew, or does nothing where the file is ready. Works long and
 * in one piece: to be called in a process of its own.
 *
 * @param root the folder with `lib` and `node_modules`.
 * @throws when what is published does not come to rest, or the file cannot be written.
 */
export async function makeCompilation(making: Making, compilationId: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "openfloor-file-"));
  try {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const row = await begin(making, compilationId);
      if (row === null) return;
      const path = join(folder, `${tries}`);
      const written = await write(making, row, path);
      if (written !== null && (await finish(making, row, path, written))) return;
    }
    throw new Error("What is published changed again and again while the file was written");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Row = NonNullable<Awaited<ReturnType<typeof begin>>>;

/** The row with the fingerprint of what is published now; null where there is nothing to do. */
async function begin({ clock }: Making, id: string) {
  const row = await database().compilation.findUnique({
    where: { id },
    select: { id: true, versionId: true, kind: true, arrangement: true, format: true, locale: true, status: true },
  });
  if (row === null || row.status === "ready") return null;
  const kind = fileKinds.find((known) => known === row.kind);
  const by = arrangements.find((known) => known === row.arrangement);
  const format = madeFormats.find((known) => known === row.format);
  if (kind === undefined || by === undefined || format === undefined) return null;
  const now = clock.now();
  const published = await publishedNow(database(), row.versionId, now);
  const fingerprint = fingerprintOf(kind, row.versionId, published);
  return (await follow(row, fingerprint)) ? { ...row, kind, by, format, published, fingerprint, now } : null;
}

/**
 * Lets the row stand for what is published now. Where another one does already, that one is made, and those who wait
 * for this one wait for it.
 */
function follow(
  row: {
    id: string;
    versionId: string;
    kind: FileKind | "commenting_table";
    arrangement: string;
    format: string;
    locale: string;
  },
  fingerprint: string,
): Promise<boolean> {
  return transaction(async (tx) => {
    const { id, ...file } = row;
    const same = {
      versionId: file.versionId,
      kind: file.kind,
      arrangement: file.arrangement,
      format: file.format,
      locale: file.locale,
    };
    const other = await tx.compilation.findFirst({
      where: { ...same, fingerprint, id: { not: id } },
      select: { id: true },
    });
    if (other === null) {
      const data = { fingerprint, status: "making" as const, failure: null, done: 0, total: 0 };
      const { count } = await tx.compilation.updateMany({ where: { id, status: { not: "ready" } }, data });
      return count === 1;
    }
    const waiting = await tx.compilationNotice.findMany({
      where: { compilationId: id },
      select: { personId: true, askedAt: true },
    });
    await tx.compilationNotice.createMany({
      data: waiting.map((notice) => ({ ...notice, compilationId: other.id })),
      skipDuplicates: true,
    });
    await tx.compilation.deleteMany({ where: { id } });
    return false;
  });
}

/** Null where a comment was taken back while the file was written. */
async function write({ root, site }: Making, row: Row, path: string): Promise<WrittenFile | null> {
  const head = await readVersionHead(row.versionId);
  if (head === null) throw new Error("The version of this file is not public any more");
  const order: { kind: FileKind; by: Arrangement; format: MadeFormat } = row;
  const written = await writeFileOf({
    ...order,
    locale: row.locale,
    published: row.published,
    fingerprint: row.fingerprint,
    now: row.now,
    head,
    path,
    root,
    site,
    onProgress: (done, total) => progress(row.id, done, total),
  });
  return row.kind === "compilation" && written.written !== row.published.comments ? null : written;
}

async function progress(id: string, done: number, total: number): Promise<void> {
  await database().compilation.updateMany({ where: { id, status: "making" }, data: { done, total } });
}

async function finish(
  { clock }: Making,
  row: Row,
  path: string,
  { mediaType, written }: WrittenFile,
): Promise<boolean> {
  const bytes = await readFile(path);
  return transaction(async (tx) => {
    const published = await publishedNow(tx, row.versionId, clock.now());
    if (fingerprintOf(row.kind, row.versionId, published) !== row.fingerprint) return false;
    const fileSha256 = await keepFile(tx, bytes, mediaType);
    await tx.compilation.updateMany({
      where: { id: row.id },
      data: { status: "ready", fileSha256, readyAt: clock.now(), done: written, total: written },
    });
    await dropDocuments(tx, [filesTag(row.versionId)]);
    return true;
  });
}
