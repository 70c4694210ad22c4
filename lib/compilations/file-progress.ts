import { database } from "@/lib/db/client";
import { readFileName } from "./file-name";
import { publishedNow } from "./fingerprint";
import { type ListedFile, listFiles } from "./listed-files";
import { readVersionHead, type VersionHead } from "./version-head";

/** A file that was asked for, and of which text it is. */
export type FileProgress = { file: ListedFile; version: Omit<VersionHead, "paragraphs" | "footnotes"> };

/**
 * How far a file is that is made of what is published now; null for a text that is not public or a name that no file
 * has.
 * @param name without the language, as in compilation-by-norm.pdf.
 */
export async function fileProgress(
  versionId: string,
  name: string,
  locale: string,
  now: Date,
): Promise<FileProgress | null> {
  const [stem = "", format = "", ...rest] = name.split(".");
  const named = rest.length > 0 ? null : readFileName(`${stem}.${locale}.${format}`);
  const version = named === null ? null : await readVersionHead(versionId);
  if (named === null || version === null) return null;
  const listed = await listFiles(versionId, [named], locale, await publishedNow(database(), versionId, now));
  const file = listed.find((candidate) => candidate.format === named.made);
  return file === undefined ? null : { file, version };
}
