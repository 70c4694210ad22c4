import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { exportFiles } from "@/lib/compilations/export-files";
import { type Arrangement, arrangements } from "@/lib/compilations/schema";
import { env } from "@/lib/env";
import { isLocale } from "@/lib/i18n/locales";
import { systemClock } from "@/lib/kernel/clock";
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
    "Writes everything that is published on each text of a consultation to a folder: the compilation of comments as",
    "DOCX, PDF, XLSX, CSV and JSON, the rolling text as DOCX and PDF, the text as PDF.",
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
    const written = await withDatabase(() =>
      exportFiles(
        { clock: systemClock, root: process.cwd(), site: env().appUrl, say: (name) => console.log(name) },
        { consultation, by, locale: language, folder },
      ),
    );
    if (written === 0) throw new Misuse(`No text of a consultation ${consultation} is published.`);
    console.log(`${written} files in ${folder}`);
  },
};
