import { writeBackup } from "@/lib/db/write-backup";
import { fileStore } from "@/lib/files/file-store";
import { type Command, Misuse, namedFile } from "./command";
import { withDatabase } from "./with-database";

export const backup: Command = {
  name: "backup",
  usage: "<file.zip>",
  explanation: [
    "Writes the whole database, as it is at this instant, and all uploaded files into one zip file, wherever they",
    "are kept: in the folder or in the bucket.",
    "Openfloor may go on running. Jobs that wait in the queue are not in it. Keep the file as safe as the database.",
  ],
  async run([file]) {
    if (file === undefined) throw new Misuse("Say which file to write.");
    const kept = await fileStore("files");
    const { tables, files } = await withDatabase((url) => writeBackup(url, kept, namedFile(file)));
    console.log(`Wrote ${tables} tables and ${files} files to ${file}.`);
  },
};
