import { writeBackup } from "@/lib/db/write-backup";
import { env } from "@/lib/env";
import { type Command, Misuse, namedFile } from "./command";
import { withDatabase } from "./with-database";

export const backup: Command = {
  name: "backup",
  usage: "<file.zip>",
  explanation: [
    "Writes the whole database, as it is at this instant, and all uploaded files into one zip file.",
    "Openfloor may go on running. Jobs that wait in the queue are not in it. Keep the file as safe as the database.",
  ],
  async run([file]) {
    if (file === undefined) throw new Misuse("Say which file to write.");
    const { tables, files } = await withDatabase((url) => writeBackup(url, env().storage.directory, namedFile(file)));
    console.log(`Wrote ${tables} tables and ${files} files to ${file}.`);
  },
};
