import { readBackup } from "@/lib/db/read-backup";
import { env } from "@/lib/env";
import { type Command, Misuse, namedFile } from "./command";
import { withDatabase } from "./with-database";

export const restore: Command = {
  name: "restore",
  usage: "<file.zip>",
  explanation: [
    "Puts a backup into an empty database: with DATABASE_URL a new one, else with OPENFLOOR_VAR a new folder.",
    "Do it before the first start, and with the version of Openfloor that wrote the backup.",
  ],
  async run([file]) {
    if (file === undefined) throw new Misuse("Say which file to read.");
    const { tables, files } = await withDatabase((url) => readBackup(namedFile(file), url, env().storage.directory));
    console.log(`Restored ${tables} tables and ${files} files from ${file}.`);
  },
};
