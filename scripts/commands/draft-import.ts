import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { parseArgs } from "node:util";
import { database } from "@/lib/db/client";
import { importVersion } from "@/lib/drafts/import-version";
import { importVersionSchema } from "@/lib/drafts/schema";
import { jobs } from "@/lib/jobs/queue";
import { systemClock } from "@/lib/kernel/clock";
import { actingAs } from "./acting-as";
import { type Command, Misuse, namedFile } from "./command";
import { withDatabase } from "./with-database";

const options = {
  to: { type: "string" },
  as: { type: "string" },
  version: { type: "string", default: "zero-draft" },
  label: { type: "string", default: "Zero draft" },
  language: { type: "string", default: "en" },
  "as-written": { type: "boolean", default: false },
} as const;

const formats = new Map([
  [".docx", "docx"],
  [".html", "html"],
  [".htm", "html"],
  [".txt", "text"],
]);

export const draftImport: Command = {
  name: "draft import",
  usage: "<file> --to <consultation>/<draft> --as <organiser's e-mail> [options]",
  explanation: [
    "Reads a Markdown, Word, HTML or text file as a new, unpublished version of a draft that exists.",
    "--version <name in addresses>   default zero-draft",
    "--label <name people read>      default Zero draft",
    "--language <en ar …>            default en",
    "--as-written                    keep the numbers of the document instead of counting anew",
  ],
  async run(args) {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file] = positionals;
    const { to, as } = values;
    if (file === undefined || to === undefined || as === undefined)
      throw new Misuse("The file, --to and --as are needed.");
    const bytes = new Uint8Array(await readFile(namedFile(file)));
    const version = await withDatabase(async () => {
      const input = importVersionSchema.parse({
        draftId: await draftAt(to),
        slug: values.version,
        label: values.label,
        title: "",
        language: values.language,
        translationOfId: "",
        format: formats.get(extname(file).toLowerCase()) ?? "markdown",
        bytes,
        numbering: values["as-written"] ? "as_written" : "continuous",
      });
      return importVersion({ actor: await actingAs(as), clock: systemClock, jobs }, input);
    });
    console.log(`Imported as ${to}/${version.slug}. Look at it on the desk, correct it, and publish it there.`);
  },
};

async function draftAt(path: string): Promise<string> {
  const [consultation = "", slug = ""] = path.split("/");
  const draft = await database().draft.findFirst({
    where: { slug, consultation: { slug: consultation } },
    select: { id: true },
  });
  if (draft === null) throw new Misuse(`There is no draft ${slug} in a consultation ${consultation}.`);
  return draft.id;
}
