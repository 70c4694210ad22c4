import { readBackup } from "@/lib/db/read-backup";
import { fileStore } from "@/lib/files/file-store";
import { type Command, Misuse, namedFile } from "./command";
import { withDatabase } from "./with-database";

export const restore: Command = {
  name: "restore",
  usage: "<file.zip>",
  explanation: [
    "Puts a backup into an empty database: with DATABASE_URL a new one, else with OPENFLOOR_VAR a new folder.",
    "The files go where this installation keeps them: into its folder, or into its bucket.",
    "Do it before the first start, and with the version of Openfloor that wrote the backup.",
  ],
  async run([file]) {
    if (file === undefined) throw new Misuse("Say which file to read.");
    const kept = await fileStore("files");
    const { tables, files } = await withDatabase((url) => readBackup(namedFile(file), url, kept));
    console.log(`Restored ${tables} tables and ${files} files from ${file}.`);
  },
};
