import { DatabaseInUse, startEmbeddedDatabase } from "@/lib/db/embedded/database";

/**
 * A process that does nothing but own the embedded database of the folder it is given, for tests
 * that end it in every way. Prints one line of JSON when the database answers or is refused.
 */
const directory = process.argv[2] ?? "";

try {
  const database = await startEmbeddedDatabase({ directory, onProgress: () => undefined });
  process.once("SIGTERM", async () => {
    await database.stop();
    process.exit(0);
  });
  console.log(JSON.stringify({ url: database.url }));
  setInterval(() => undefined, 60_000);
} catch (error) {
  if (!(error instanceof DatabaseInUse)) throw error;
  console.log(JSON.stringify({ url: null }));
}
