import { connectDatabase, database, disconnectDatabase } from "@/lib/db/client";
import { borrowEmbeddedDatabase } from "@/lib/db/embedded/database";
import { env } from "@/lib/env";

/** Takes the protection off everything by hand, as a fault of the program would: what reads leaks must then find them. */
const embedded = await borrowEmbeddedDatabase({ directory: env().varDirectory, onProgress: () => undefined });
connectDatabase(embedded.url);
await database().contribution.updateMany({
  where: { publication: "published", submission: "submitted" },
  data: { protection: "none", pseudonym: null, embargoUntil: null },
});
await disconnectDatabase();
await embedded.stop();
