import { database } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import { streamKeptFile } from "@/lib/files/open-kept-file";
import type { CompilationSection } from "./arrange";
import { type NamedFile, stemOf } from "./file-name";
import { type PublishedNow, publishedNow } from "./fingerprint";
import { listFiles } from "./listed-files";
import { outlineOf, piecesOf } from "./pieces";
import type { Arrangement } from "./schema";
import { readVersionHead, type VersionHead } from "./version-head";
import { csvOf, jsonOf } from "./write-lists";

/** A file as everybody may have it: what it is called, how it can be recognised, and its bytes. */
export type PublicFile = {
  etag: string;
  mediaType: string;
  name: string;
  bytes: number | null;
  open(): ReadableStream<Uint8Array> | AsyncGenerator<string>;
};

type FileAddress = { consultation: string; draft: string; version: string };

/**
 * A file of a published version, if it holds exactly what is published now; null for every other, also for one that
 * was good a moment ago. Lists are written while they are read.
 */
export async function publicFile(
  address: FileAddress,
  file: NamedFile,
  now: Date,
  site: string,
): Promise<PublicFile | null> {
  const versionId = await versionAt(address);
  if (versionId === null) return null;
  const published = await publishedNow(database(), versionId, now);
  const stem = `${address.consultation}-${address.draft}-${address.version}`;
  if (file.streamed !== null) return streamedFile(versionId, file, published, { stem, now, site });
  const listed = await listFiles(versionId, [file], file.locale, published);
  const state = listed.find(({ format }) => format === file.made)?.now;
  if (state?.state !== "ready") return null;
  const { sha256, mediaType, bytes } = state;
  const extension = mediaType === "application/zip" ? `${file.made}.zip` : file.made;
  const name = `${stem}-${stemOf(file.kind, file.by)}.${file.locale}.${extension}`;
  return { etag: sha256, mediaType, name, bytes, open: () => streamKeptFile(sha256) };
}

async function versionAt({ consultation, draft, version }: FileAddress): Promise<string | null> {
  const row = await database().draftVersion.findFirst({
    where: {
      ...publishedVersion(),
      slug: version,
      draft: { slug: draft, consultation: { ...publishedVersion().draft.consultation, slug: consultation } },
    },
    select: { id: true },
  });
  return row?.id ?? null;
}

type Streaming = { stem: string; now: Date; site: string };

async function streamedFile(
  versionId: string,
  { streamed, by, locale }: NamedFile & { made: null },
  { fingerprint }: PublishedNow,
  { stem, now, site }: Streaming,
): Promise<PublicFile | null> {
  const head = await readVersionHead(versionId);
  if (head === null) return null;
  const sections = await outlineOf(head, by, locale, now);
  return {
    etag: `${fingerprint}-${by}-${streamed}`,
    mediaType: streamed === "csv" ? "text/csv; charset=utf-8; header=present" : "application/json; charset=utf-8",
    name: `${stem}-compilation-by-${by}.${locale}.${streamed}`,
    bytes: null,
    open: () => linesOf(sections, { head, by, fingerprint, site, asOf: now }, streamed),
  };
}

type Lines = { head: VersionHead; by: Arrangement; fingerprint: string; site: string; asOf: Date };

function linesOf(sections: readonly CompilationSection[], given: Lines, format: "csv" | "json") {
  const pieces = piecesOf(sections, given.asOf);
  return format === "csv" ? csvOf(pieces, given.head, given.site) : jsonOf(pieces, given);
}
