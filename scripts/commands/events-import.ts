import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { database } from "@/lib/db/client";
import { importEvents } from "@/lib/events/import-events";
import { importEventsSchema } from "@/lib/events/import-schema";
import type { ImportedRow } from "@/lib/events/schema";
import { isLocale, locales } from "@/lib/i18n/locales";
import { jobs } from "@/lib/jobs/queue";
import { systemClock } from "@/lib/kernel/clock";
import { actingAs } from "./acting-as";
import { type Command, Misuse, namedFile } from "./command";
import { saidWords } from "./said-words";
import { withDatabase } from "./with-database";

const options = {
  process: { type: "string" },
  as: { type: "string" },
  language: { type: "string", default: "en" },
} as const;

export const eventsImport: Command = {
  name: "events import",
  usage: "<file> --process <process> --as <organiser's e-mail> [--language <en>]",
  explanation: [
    "Brings events in from a CSV or JSON file as drafts: title, start, end, zone, kind, parent, description.",
    "Rows without a zone keep the hours as printed; their zone is set on the desk. Nothing is brought in twice.",
    "--language <en ar …>            of the titles and descriptions, default en",
  ],
  async run(args) {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file] = positionals;
    const { process, as, language } = values;
    if (file === undefined || process === undefined || as === undefined)
      throw new Misuse("The file, --process and --as are needed.");
    if (!isLocale(language)) throw new Misuse(`--language is one of ${locales.join(", ")}.`);
    const content = await readFile(namedFile(file), "utf8");
    const rows = await withDatabase(async () => {
      const found = await database().process.findUnique({ where: { slug: process }, select: { id: true } });
      if (found === null) throw new Misuse(`There is no process ${process}.`);
      const input = importEventsSchema.parse({ processId: found.id, language, content });
      return importEvents({ actor: await actingAs(as), clock: systemClock, jobs }, input);
    });
    for (const line of await outcomeLines(rows)) console.log(line);
  },
};

/** What became of each row, in words. */
export async function outcomeLines(rows: readonly ImportedRow[]): Promise<string[]> {
  const say = await saidWords();
  const lines = rows.map((row) => {
    if (row.kind === "created") return `Row ${row.row}: ${row.title}, ${row.zone ?? say("events.hours.zoneUnknown")}`;
    if (row.kind === "known") return `Row ${row.row}: here already, ${row.title}`;
    return `Row ${row.row}: not taken, ${row.title === "" ? "" : `${row.title}, `}${row.column}: ${say(row.reason)}`;
  });
  const created = rows.filter(({ kind }) => kind === "created").length;
  return [...lines, `${created} of ${rows.length} brought in as drafts.`];
}
