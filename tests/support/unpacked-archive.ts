import { unzipSync } from "fflate";
import { fileWords } from "@/lib/compilations/file-words";
import type { Locale } from "@/lib/i18n/locales";
import { consultationArchive } from "@/lib/web/consultation-archive";

/** The files of the archive of a consultation, by their path below its folder. */
export async function unpackedArchive(
  slug: string,
  site: string,
  locale: Locale = "en",
): Promise<Map<string, Uint8Array>> {
  const setting = { locale, words: await fileWords(locale), site, now: new Date() };
  const archive = await consultationArchive(slug, setting);
  if (archive === null) throw new Error("There is no archive");
  const pieces: Uint8Array[] = [];
  for await (const piece of archive.pieces) pieces.push(piece);
  const entries = Object.entries(unzipSync(Buffer.concat(pieces)));
  return new Map(entries.map(([path, bytes]) => [path.slice(path.indexOf("/") + 1), bytes]));
}
