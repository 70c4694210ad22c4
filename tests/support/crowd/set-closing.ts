import { connectDatabase, database, disconnectDatabase } from "@/lib/db/client";
import { borrowEmbeddedDatabase } from "@/lib/db/embedded/database";
import { env } from "@/lib/env";

/** Moves the closing hour of a round to so many milliseconds from now, by the database's clock. */
const [roundId = "", milliseconds = "0"] = process.argv.slice(2);

const embedded = await borrowEmbeddedDatabase({ directory: env().varDirectory, onProgress: () => undefined });
connectDatabase(embedded.url);
await database().$executeRaw`
  UPDATE round SET "closesAt" = now() + ${Number(milliseconds)} * interval '1 millisecond' WHERE id = ${roundId}::uuid`;
await disconnectDatabase();
await embedded.stop();
