import type { Environment } from "@/lib/env";
import { borrowEmbeddedDatabase } from "./embedded/database";
import { migrate } from "./migrate";

/** A database that is there and has every migration; `stop` ends only what was started for it. */
export type BorrowedDatabase = { url: string; stop(): Promise<void> };

/**
 * The database for a command of the administrator: in production the one that DATABASE_URL names;
 * in a demo the embedded one, that of the running server or, where none runs, one of its own.
 */
export async function borrowDatabase(
  environment: Environment,
  onProgress: (sentence: string) => void,
): Promise<BorrowedDatabase> {
  const { databaseUrl, varDirectory } = environment;
  const database: BorrowedDatabase =
    databaseUrl === null
      ? await borrowEmbeddedDatabase({ directory: varDirectory, onProgress })
      : { url: databaseUrl, stop: () => Promise.resolve() };
  try {
    await migrate(database.url, onProgress);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}
