import { rm } from "node:fs/promises";
import { join } from "node:path";
import { startEmbeddedDatabase } from "@/lib/db/embedded/database";
import { recreateApplicationDatabase } from "@/lib/db/embedded/roles";
import { env } from "@/lib/env";
import { type Command, Misuse } from "./command";

export const demoReset: Command = {
  name: "demo reset",
  usage: "",
  explanation: [
    "Throws away everything in the demo: its database, its mails and its files. The next start fills it anew.",
    "Stop Openfloor first. With DATABASE_URL there is no demo, and nothing is touched.",
  ],
  async run() {
    const { mode, varDirectory } = env();
    if (mode !== "demo") throw new Misuse("DATABASE_URL is set: this is no demo. Nothing was touched.");
    // Owned, not borrowed: a server that runs would go on showing what is gone.
    const database = await startEmbeddedDatabase({ directory: varDirectory, onProgress: console.log });
    await recreateApplicationDatabase(database.administrationUrl).finally(() => database.stop());
    for (const directory of ["outbox", "files", "uploads"]) {
      await rm(join(varDirectory, directory), { recursive: true, force: true });
    }
    // The next log is another one: under the same key it would look like the old one cut short.
    await rm(join(varDirectory, "keys", "ledger"), { force: true });
    console.log("The demo is empty. npm start fills it anew.");
  },
};
