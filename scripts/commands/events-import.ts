import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { database } from "@/lib/db/client";
import { importEvents } from "@/lib/events/import-events";
import { importEventsSchema } from "@/lib/events/import-schema";
import { jobs } from "@/lib/jobs/queue";
import { systemClock } from "@/lib/kernel/clock";
import { actingAs } from "./acting-as";
import { type Command, Misuse, namedFile } from "./command";
import { withDatabase } from "./with-database";

const options = { process: { type: "string" }, as: { type: "string" } } as const;

export const eventsImport: Command = {
  name: "events import",
  usage: "<file> --process <process> --as <organiser's e-mail>",
  explanation: [
    "Brings events in from a CSV or JSON file as drafts: title, start, end, zone, kind, parent, description.",
    "Rows without a zone keep the hours as printed; their zone is set on the desk. Nothing is brought in twice.",
  ],
  async run(args) {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file] = positionals;
    const { process, as } = values;
    if (file === undefined || process === undefined || as === undefined)
      throw new Misuse("The file, --process and --as are needed.");
    const content = await readFile(namedFile(file), "utf8");
    const rows = await withDatabase(async () => {
      const found = await database().process.findUnique({ where: { slug: process }, select: { id: true } });
      if (found === null) throw new Misuse(`There is no process ${process}.`);
      const input = importEventsSchema.safeParse({ processId: found.id, content });
      if (!input.success) throw new Misuse("The file is larger than 2,000,000 characters.");
      return importEvents({ actor: await actingAs(as), clock: systemClock, jobs }, input.data);
    });
    for (const row of rows) {
      if (row.kind === "refused") console.log(`Row ${row.row}: not taken, ${row.column}: ${row.reason}`);
      else if (row.kind === "known") console.log(`Row ${row.row}: here already, ${row.title}`);
      else console.log(`Row ${row.row}: ${row.title}, ${row.zone ?? "zone unknown"}`);
    }
    console.log(`${rows.filter(({ kind }) => kind === "created").length} of ${rows.length} brought in as drafts.`);
  },
};
