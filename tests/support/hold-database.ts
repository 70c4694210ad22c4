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
  // The test that asked for it is gone, and so must this be.
  process.stdin.on("end", () => process.exit(1)).resume();
  console.log(JSON.stringify({ url: database.url }));
} catch (error) {
  if (!(error instanceof DatabaseInUse)) throw error;
  console.log(JSON.stringify({ url: null }));
}
