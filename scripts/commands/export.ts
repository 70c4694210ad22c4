import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { exportFiles } from "@/lib/compilations/export-files";
import { fileWords } from "@/lib/compilations/file-words";
import { type Arrangement, arrangements } from "@/lib/compilations/schema";
import { env } from "@/lib/env";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { systemClock } from "@/lib/kernel/clock";
import { consultationArchive } from "@/lib/web/consultation-archive";
import { type Command, Misuse, namedFile } from "./command";
import { withDatabase } from "./with-database";

const options = {
  to: { type: "string", default: "." },
  by: { type: "string", default: "paragraph" },
  language: { type: "string", default: "en" },
} as const;

export const exportCommand: Command = {
  name: "export",
  usage: "<consultation> [options]",
  explanation: [
    "Writes everything that is published of a consultation to a folder: for each text the compilation of comments as",
    "DOCX, PDF, XLSX, CSV and JSON, the rolling text as DOCX and PDF, the text as PDF; and the whole as a ZIP archive",
    "of pages that open without Openfloor, with files, data and checksums (BagIt, RFC 8493).",
    "--to <folder>                   default: where you stand",
    `--by <${arrangements.join(" ")}>   default paragraph`,
    "--language <en ar …>            of the headings; default en",
  ],
  async run(args) {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [consultation] = positionals;
    if (consultation === undefined) throw new Misuse("The consultation is needed, as its address calls it.");
    const by = arrangements.find((known): known is Arrangement => known === values.by);
    const { language } = values;
    if (by === undefined || !isLocale(language))
      throw new Misuse("--by or --language is not one of those named below.");
    const folder = join(namedFile(values.to), consultation);
    await mkdir(folder, { recursive: true });
    const written = await withDatabase(async () => {
      const archive = await writeArchive(consultation, language, folder);
      if (archive === null) throw new Misuse(`No consultation ${consultation} is published.`);
      console.log(archive);
      const files = await exportFiles(
        { clock: systemClock, root: process.cwd(), site: env().appUrl, say: (name) => console.log(name) },
        { consultation, by, locale: language, folder },
      );
      return files + 1;
    });
    console.log(`${written} files in ${folder}`);
  },
};

/** @returns the name of the archive; null where there is no such consultation. */
async function writeArchive(consultation: string, locale: Locale, folder: string): Promise<string | null> {
  const setting = { locale, words: await fileWords(locale), site: env().appUrl, now: systemClock.now() };
  const archive = await consultationArchive(consultation, setting);
  if (archive === null) return null;
  await pipeline(Readable.from(archive.pieces), createWriteStream(join(folder, archive.name)));
  return archive.name;
}
